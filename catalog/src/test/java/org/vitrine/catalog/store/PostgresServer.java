package org.vitrine.catalog.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL for the tests of one process: started when first asked for, in a folder of its own, on the loopback
 * address alone, and ended with the process. Its texts are ordered as people read them, not by their bytes.
 */
public final class PostgresServer {

    public static final String USER = "vitrine";
    public static final String PASSWORD = "a password, with \"quotes\" & signs";

    /** PostgreSQL does not run as the administrator. */
    private static final String UNPRIVILEGED = "nobody";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Only {
        private static final PostgresServer SERVER = launch();
    }

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path programs, Path folder, int port) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.process = begin();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
        awaitStart();
    }

    public static PostgresServer get() {
        return Only.SERVER;
    }

    /** An empty database of its own, with its owner. */
    public StoreAddress emptyDatabase() {
        String name = "store" + NUMBER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " OWNER " + USER);
        return database(name);
    }

    /** A database that may or may not be there. */
    public StoreAddress database(String name) {
        return new StoreAddress(url(name), Optional.of(USER), Optional.of(PASSWORD));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Lets the administrator do something. */
    public void execute(String database, String statement) {
        try (Connection connection = administrator(database);
                var order = connection.createStatement()) {
            order.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** Ends it, and cuts every connection, without waiting for those who use them. */
    public void stop() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Begins it again, with what it held. */
    public void restart() throws IOException, InterruptedException {
        process = begin();
        awaitStart();
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", PASSWORD);
    }

    private static PostgresServer launch() {
        try {
            Path programs = programs();
            Path folder = Files.createTempDirectory("vitrine-postgres");
            Path data = folder.resolve("data");
            Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
            Path log = Files.createFile(folder.resolve("log"));
            if (administered()) {
                UserPrincipal owner =
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
                for (Path path : List.of(folder, secret, log)) {
                    Files.setOwner(path, owner);
                }
            }
            run(
                    folder,
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + data,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=en",
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + secret,
                    "--no-sync");
            PostgresServer server = new PostgresServer(programs, folder, freePort());
            server.execute("postgres", "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process begin() throws IOException {
        return start(
                folder,
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                // What is lost with the machine is made anew with the next test.
                "-c",
                "fsync=off",
                "-c",
                "max_connections=200");
    }

    private void awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("PostgreSQL did not start: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (Connection connection = administrator("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void end() {
        try {
            stop();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        if (start(folder, command).waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed: " + Files.readString(folder.resolve("log")));
        }
    }

    private static Process start(Path folder, String... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (administered()) {
            whole.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static boolean administered() {
        return System.getProperty("user.name").equals("root");
    }

    /** The newest that Debian has installed, else those on the path. */
    private static Path programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.comparingInt(PostgresServer::version).reversed())
                        .forEach(version -> places.add(version.resolve("bin")));
            }
        }
        Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(places::add);
        return places.stream()
                .filter(place -> Files.isExecutable(place.resolve("initdb")))
                .filter(place -> Files.isExecutable(place.resolve("postgres")))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("PostgreSQL 15 or newer is not here: ./vitrine test installs it."));
    }

    private static int version(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
