package org.vitrine.server.hosts;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real WordPress with the plugin, installed from the system's package and served by PHP. */
final class WordPress implements AutoCloseable {

    static final String USER = "editor";
    static final String PASSWORD = "a-password-for-a-test";
    static final Path PLUGIN = Path.of("..", "cms-adapter-generic", "wordpress");

    private static final Path PACKAGE = Path.of("/usr/share/wordpress");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Path site;
    private final Path folder;
    private final MariaDb database;
    private final int port;
    private final List<Process> servers = new ArrayList<>();

    private WordPress(Path folder, MariaDb database, int port) {
        this.folder = folder;
        this.site = folder.resolve("site");
        this.database = database;
        this.port = port;
    }

    /** Installs it below a folder, to be served on a port. */
    static WordPress install(Path folder, int port) throws IOException, InterruptedException {
        if (!Files.isDirectory(PACKAGE)) {
            throw new AssertionError("WordPress is not here (apt-get install wordpress); ./vitrine test installs it.");
        }
        WordPress wordPress = new WordPress(folder, MariaDb.start(folder), port);
        try {
            wordPress.set();
        } catch (IOException | RuntimeException | AssertionError e) {
            wordPress.close();
            throw e;
        }
        return wordPress;
    }

    private void set() throws IOException, InterruptedException {
        copy(PACKAGE, site);
        copy(PLUGIN, site.resolve("wp-content/plugins/vitrine"));
        put("wp-config.php", site.resolve("wp-config.php"));
        put("by-address.php", site.resolve("wp-content/mu-plugins/by-address.php"));
        put("install.php", folder.resolve("install.php"));
        put("router.php", folder.resolve("router.php"));
        php(folder.resolve("install.php"));
        serve(port, List.of());
    }

    /**
     * Serves it once more on another port.
     *
     * @param wrapper program and arguments in which PHP is to run
     */
    void serve(int onPort, List<String> wrapper) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of("php", "-d", "opcache.enable_cli=1", "-d", "sendmail_path=/bin/true"));
        command.addAll(List.of("-S", "127.0.0.1:" + onPort, "-t", site.toString()));
        command.add(folder.resolve("router.php").toString());
        Map<String, String> environment = environment();
        environment.put("PHP_CLI_SERVER_WORKERS", "4");
        servers.add(Program.start(command, environment, folder.resolve("php-" + onPort + ".log")));
        Program.await(PATIENCE, () -> MariaDb.listens(onPort));
    }

    /** An address by which it is known. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Runs code inside WordPress and gives what it prints. */
    String evaluate(String code) throws IOException, InterruptedException {
        Path script = folder.resolve("evaluate.php");
        Files.writeString(script, "<?php require_once getenv( 'WORDPRESS_SITE' ) . '/wp-load.php';\n" + code);
        return php(script);
    }

    private String php(Path script) throws IOException, InterruptedException {
        Path log = Path.of(script + ".log");
        Process process = Program.start(
                List.of("php", "-d", "sendmail_path=/bin/true", "-d", "display_errors=stderr", script.toString()),
                environment(),
                log);
        if (process.waitFor() != 0) {
            throw new AssertionError(script + ": " + Files.readString(log));
        }
        return Files.readString(log);
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "WORDPRESS_SITE", site.toAbsolutePath().toString(),
                "WORDPRESS_PORT", String.valueOf(port),
                "WORDPRESS_DATABASE_PORT", String.valueOf(database.port)));
    }

    /** What PHP complained of in the plugin; the WordPress of the package has complaints of its own. */
    List<String> complaints() throws IOException {
        Path log = site.resolve("wp-content/debug.log");
        if (Files.notExists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("plugins/vitrine") || line.contains("Vitrine"))
                    .toList();
        }
    }

    private static void put(String resource, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (var content = Objects.requireNonNull(WordPress.class.getResourceAsStream("wordpress/" + resource))) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The package is full of links to other packages, which are followed. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isReadable(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() {
        servers.forEach(Program::stop);
        database.close();
    }
}
