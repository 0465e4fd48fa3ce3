package org.vitrine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vitrine.sample.catalogue.SampleAsset;

/** Which assets have been painted, in a file of the library's root: one path a line. */
final class PaintedList {

    static final String FILE = ".sample-library";

    private static final String COMMENT =
            "# Painted once by the sample library and not painted again, even if deleted. Delete this file to begin anew.";

    private final Path file;
    private final Set<String> paths;

    private PaintedList(Path file, Set<String> paths) {
        this.file = file;
        this.paths = paths;
    }

    static PaintedList in(Path root) throws IOException {
        Path file = root.resolve(FILE);
        Set<String> paths = new TreeSet<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(paths::add);
        }
        return new PaintedList(file, paths);
    }

    synchronized boolean contains(SampleAsset asset) {
        return paths.contains(asset.path());
    }

    synchronized boolean containsAll(Stream<SampleAsset> assets) {
        return assets.allMatch(asset -> paths.contains(asset.path()));
    }

    /** Notes an asset; the list on disk is always a whole one. */
    synchronized void add(SampleAsset asset) throws IOException {
        paths.add(asset.path());
        List<String> lines = new ArrayList<>(List.of(COMMENT));
        lines.addAll(paths);
        Path part = Path.of(file + NewFile.UNFINISHED);
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
