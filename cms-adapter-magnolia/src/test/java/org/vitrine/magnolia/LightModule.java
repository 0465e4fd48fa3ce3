package org.vitrine.magnolia;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A light-modules folder into which the delivered zip was unpacked, as a Magnolia team would. */
public record LightModule(Path folder) {

    public static final String NAME = "vitrine-dam";

    /**
     * Unpacks a delivered archive.
     *
     * @param edition {@code light-module} or {@code community}
     * @param folder an empty one
     */
    public static LightModule unpacked(String edition, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zip(edition)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(zip, entry, folder.resolve(entry.getName()).normalize());
            }
        }
        return new LightModule(folder);
    }

    /** A resource by its path in Magnolia, such as {@code /vitrine-dam/module.yaml}. */
    public Path resource(String path) {
        return folder.resolve(path.substring(1));
    }

    /** The path in Magnolia of a file of the module. */
    public String path(Path file) {
        return "/" + folder.relativize(file);
    }

    /** All files of the module with an ending. */
    public List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(NAME))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.write(target, zip.readAllBytes());
        }
    }

    private static Path zip(String edition) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-" + edition + ".zip"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "target holds no " + edition + " zip; Maven packs it before the tests."));
        }
    }
}
