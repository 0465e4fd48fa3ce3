package org.vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.sample.catalogue.SampleCatalogue;

class ResumedPaintingTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z"));
    private static final SampleCatalogue FEW =
            SmallLibrary.only(asset -> List.of("landscapes", "posters").contains(asset.folder()));

    @TempDir
    private Path folder;

    @Test
    void paintingTwiceChangesNothing() throws IOException {
        library().paint(Progress.SILENT);
        Map<Path, FileTime> before = times();

        library().paint((done, total, name) -> {
            throw new AssertionError(name + " was painted again");
        });

        assertThat(times()).isEqualTo(before);
    }

    @Test
    void anInterruptedPaintingIsCompleted() throws IOException {
        assertThatThrownBy(() -> library().paint((done, total, name) -> {
                    if (done == 3) {
                        throw new IllegalStateException("the power went out");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the power went out");
        assertThat(library().isComplete()).isFalse();

        library().paint(Progress.SILENT);

        assertThat(library().isComplete()).isTrue();
        assertThat(FEW.assets())
                .allSatisfy(asset -> assertThat(folder.resolve(asset.path())).isNotEmptyFile());
    }

    @Test
    void whatAnAdministratorChangedOrDeletedStaysSo() throws IOException {
        library().paint(Progress.SILENT);
        Path changed = folder.resolve("landscapes/balloon-festival-de.jpg.yaml");
        Path deleted = folder.resolve("landscapes/dunes.jpg").resolveSibling("desert-caravan.jpg");
        Files.writeString(changed, "approval: withdrawn\n");
        Files.delete(deleted);

        library().paint(Progress.SILENT);

        assertThat(changed).hasContent("approval: withdrawn");
        assertThat(deleted).doesNotExist();
    }

    @Test
    void aFileThatIsAlreadyThereIsKept() throws IOException {
        Path own = Files.createDirectories(folder.resolve("landscapes")).resolve("coral-reef.jpg");
        Files.writeString(own, "mine");

        library().paint(Progress.SILENT);

        assertThat(own).hasContent("mine");
    }

    @Test
    void theSamePicturesAreInEveryLibrary(@TempDir Path other) throws IOException {
        library().paint(Progress.SILENT);
        new SampleLibrary(other, CLOCK, FEW).paint(Progress.SILENT);

        for (Path file : files()) {
            assertThat(other.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void progressCountsUpToTheWholeLibrary() throws IOException {
        List<Integer> counts = Collections.synchronizedList(new ArrayList<>());

        library().paint((done, total, name) -> {
            counts.add(done);
            assertThat(total).isEqualTo((int) FEW.assets().count());
        });

        assertThat(counts)
                .hasSize((int) FEW.assets().count())
                .doesNotHaveDuplicates()
                .contains(counts.size());
    }

    private SampleLibrary library() {
        return new SampleLibrary(folder, CLOCK, FEW);
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : files()) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
