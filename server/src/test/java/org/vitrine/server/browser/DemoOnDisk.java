package org.vitrine.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;
import org.vitrine.sample.Progress;
import org.vitrine.sample.SampleLibrary;
import org.vitrine.server.demo.DemoFolder;
import org.vitrine.server.demo.DemoServer;

/** The whole demo as a visitor finds it, in a folder of its own that a test may change as it likes. */
final class DemoOnDisk implements AutoCloseable {

    /** Painted once for all tests; each gets a copy. */
    private static final Path PAINTED = Path.of("target", "painted-library");

    final DemoFolder folder;
    private final DemoServer server;
    private final int port;

    private DemoOnDisk(DemoFolder folder, DemoServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    static DemoOnDisk start() throws Exception {
        DemoFolder folder = painted();
        int port = freePort();
        DemoServer server = DemoServer.start(folder, port);
        server.awaitReady();
        return new DemoOnDisk(folder, server, port);
    }

    /** A folder of its own with a copy of the library. */
    static DemoFolder painted() throws IOException {
        new SampleLibrary(PAINTED, InstantSource.system()).paint(Progress.SILENT);
        DemoFolder folder = new DemoFolder(Files.createTempDirectory("vitrine-demo"));
        copy(PAINTED, folder.library());
        return folder;
    }

    /** As an editor's browser calls it. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    URI uri(String path) {
        return URI.create(url(path));
    }

    /** A file of the DAM. */
    Path file(String nativeId) {
        return folder.library().resolve(nativeId);
    }

    /** Puts new content in place as careful programs do: in one step. */
    static void replace(Path file, byte[] content) throws IOException {
        Path beside = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        server.close();
        delete(folder);
    }

    static void delete(DemoFolder folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.path())) {
            files.sorted(Comparator.reverseOrder()).forEach(DemoOnDisk::delete);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
