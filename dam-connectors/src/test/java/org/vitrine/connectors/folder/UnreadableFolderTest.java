package org.vitrine.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.Reading;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.refusal.SourceUnavailable;

/** What a folder does not let be seen is not taken for gone. */
final class UnreadableFolderTest extends PhotosFolder {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatMayNotBeEnteredHidesNothingForGood() throws Exception {
        put("secret/a.jpg", Painted.jpeg(8, 8));
        put("b.jpg", Painted.jpeg(8, 8));
        current("secret/a.jpg");
        withClosed(root.resolve("secret"), () -> {
            try (Stream<NativeId> ids = source.ids()) {
                assertThat(ids.map(NativeId::id)).containsExactlyInAnyOrder("b.jpg", "secret");
            }
            assertThat(((Reading.Unreadable) read("secret")).reason()).contains("cannot be listed");
            assertThat(read("secret/a.jpg")).isInstanceOf(Reading.Unreadable.class);
            assertThat(read("b.jpg")).isInstanceOf(Reading.Current.class);
            return true;
        });
        assertThat(read("secret")).isInstanceOf(Reading.Gone.class);
        assertThat(read("secret/a.jpg")).isInstanceOf(Reading.Current.class);
    }

    @Test
    void whatLiesBehindALinkThatGoesRoundInCirclesIsNotTakenForGone() throws IOException {
        put("sub/a.jpg", Painted.jpeg(8, 8));
        current("sub/a.jpg");
        Files.delete(root.resolve("sub/a.jpg"));
        Files.delete(root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("sub"), Path.of("sub"));
        assertThat(read("sub/a.jpg")).isInstanceOf(Reading.Unreadable.class);
    }

    /** Linux takes no path of more than 4095 bytes, although what it leads to is there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aSidecarThatIsThereButCannotBeAskedForDoesNotCountAsNone() throws IOException {
        put(".vitrine.yaml", "approval: approved\n");
        Path folder = root;
        while (folder.toString().length() < 3880) {
            folder = folder.resolve("d".repeat(200));
        }
        Files.createDirectories(folder);
        Path master = folder.resolve("a".repeat(4092 - folder.toString().length() - 5) + ".jpg");
        Files.write(master, Painted.jpeg(8, 8));
        String id = root.relativize(master).toString();
        assertThat(current(id).governance().approval()).isEqualTo(Approval.APPROVED);

        Path sidecar = Path.of(master.getFileName() + ".yaml");
        try (SecureDirectoryStream<Path> inFolder = (SecureDirectoryStream<Path>) Files.newDirectoryStream(folder)) {
            inFolder.newByteChannel(sidecar, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                    .close();
            try {
                assertThat(read(id)).isInstanceOf(Reading.Unreadable.class);
            } finally {
                inFolder.deleteFile(sidecar);
            }
        }
    }

    @Test
    void aNameThatIsTooLongForASidecarHasNone() throws IOException {
        String name = "a".repeat(249) + ".jpg";
        put(name, Painted.jpeg(8, 8));
        assertThat(current(name).governance().approval()).isEqualTo(Approval.DRAFT);
    }

    @Test
    void inAFolderThatHoldsNothingAtAllNothingIsTakenForGone() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        current("a.jpg");
        Files.delete(root.resolve("a.jpg"));
        assertThatThrownBy(() -> read("a.jpg"))
                .isInstanceOfSatisfying(
                        SourceUnavailable.class, e -> assertThat(e.detail()).contains("mounted"));
        put("b.jpg", Painted.jpeg(8, 8));
        assertThat(read("a.jpg")).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void whatBelongsToTheDiskIsLeftAlone() throws IOException {
        put("lost+found/a.jpg", Painted.jpeg(8, 8));
        put("b.jpg", Painted.jpeg(8, 8));
        try (Stream<NativeId> ids = source.ids()) {
            assertThat(ids.map(NativeId::id)).containsExactly("b.jpg");
        }
    }

    /** Everybody but the folder's owner may read all else; the folder nobody. */
    private void withClosed(Path folder, Callable<Boolean> work) throws Exception {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, Set.of());
        try {
            Unprivileged.call(work);
        } finally {
            Files.setPosixFilePermissions(folder, before);
        }
    }
}
