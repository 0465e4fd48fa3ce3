package org.vitrine.server.hosts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A MariaDB of one test, in a folder of its own. */
final class MariaDb implements AutoCloseable {

    /** Not on the path of people who are not administrators. */
    private static final Path SYSTEM_SERVER = Path.of("/usr/sbin/mariadbd");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final int port;
    private final Process server;

    private MariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    static MariaDb start(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("database"));
        Program.run(
                List.of(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--datadir=" + data),
                folder.resolve("database-install.log"));
        int port = Program.freePort();
        // Sockets have short names: the path of a test's folder may be too long for one.
        Path socket = Files.createTempDirectory("vitrine-db").resolve("socket");
        Process server = Program.start(
                List.of(
                        Files.isExecutable(SYSTEM_SERVER) ? SYSTEM_SERVER.toString() : "mariadbd",
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + data,
                        "--socket=" + socket,
                        "--pid-file=" + folder.resolve("database.pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-buffer-pool-size=64M"),
                folder.resolve("database.log"));
        MariaDb database = new MariaDb(server, port);
        try {
            Program.await(PATIENCE, () -> listens(port));
        } catch (AssertionError late) {
            database.close();
            throw late;
        }
        Program.run(
                List.of(
                        "mariadb",
                        "--no-defaults",
                        "--socket=" + socket,
                        "--user=root",
                        "--execute=CREATE DATABASE wordpress CHARACTER SET utf8mb4"),
                folder.resolve("database-create.log"));
        return database;
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        Program.stop(server);
    }
}
