package org.vitrine.server.purge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real Varnish with the configuration that the documentation gives to integrators. */
final class Varnish implements AutoCloseable {

    private static final Path DOCUMENTED = Path.of("..", "docs", "varnish", "vitrine.vcl");

    private final Process process;
    private final int port;

    private Varnish(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a port before a server on another. */
    static Varnish start(Path folder, int port, int behind) throws Exception {
        String vcl = Files.readString(DOCUMENTED);
        if (!vcl.contains(".port = \"8080\";")) {
            throw new AssertionError("The documented configuration names no port 8080");
        }
        Path file = Files.writeString(
                folder.resolve("vitrine.vcl"), vcl.replace(".port = \"8080\";", ".port = \"" + behind + "\";"));
        Path log = folder.resolve("varnish.log");
        Process process = new ProcessBuilder(
                        "varnishd",
                        "-F",
                        "-n",
                        folder.resolve("varnish").toString(),
                        "-a",
                        "127.0.0.1:" + port,
                        "-T",
                        "none",
                        "-j",
                        "none",
                        "-s",
                        "malloc,32m",
                        "-f",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Varnish varnish = new Varnish(process, port);
        varnish.awaitListening(log);
        return varnish;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitListening(Path log) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError(
                        "Varnish did not start (apt-get install varnish varnish-modules): " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
