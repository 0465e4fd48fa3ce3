import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where it is measured: folders, ports, and the processes that run at the moment. Nothing of it outlives the run. */
final class Lab implements AutoCloseable {

    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Path ROOT = Path.of("target/bench/delivery").toAbsolutePath();

    private final Options options;
    private final Set<Integer> checked = new HashSet<>();
    private final Deque<Running> running = new ArrayDeque<>();

    Lab(Options options) {
        this.options = options;
        // Also when someone presses Ctrl-C: what was started is ended.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
    }

    Options options() {
        return options;
    }

    /** One number for a run in earnest, another for a quick one. */
    int times(int earnest, int quick) {
        return options.quick() ? quick : earnest;
    }

    /**
     * One of the ports that were set aside.
     *
     * @throws IllegalStateException at the first use, if another program has it: its answers would be taken for others
     */
    int port(int offset) {
        int port = options.port() + offset;
        if (checked.add(port)) {
            try (ServerSocket free = new ServerSocket()) {
                free.setReuseAddress(true);
                free.bind(new InetSocketAddress("127.0.0.1", port));
            } catch (IOException e) {
                throw new IllegalStateException("port " + port + " is taken; name another with --port", e);
            }
        }
        return port;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder. */
    Path emptyFolder(String name) {
        delete(ROOT.resolve(name));
        return folder(name);
    }

    void say(String progress) {
        System.err.println("   " + progress);
    }

    /** Starts a process that runs until it is stopped; what it says stands in a file beside its folder. */
    synchronized Running start(String name, Path folder, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ROOT.resolve(name + ".log").toFile());
            builder.environment().putAll(environment);
            Running started = new Running(name, builder.start());
            running.push(started);
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not start: " + e.getMessage(), e);
        }
    }

    synchronized void stopAll() {
        while (!running.isEmpty()) {
            running.pop().stop();
        }
    }

    synchronized void stop(Running one) {
        running.remove(one);
        one.stop();
    }

    /** Waits until an address answers with 200, at most two minutes. */
    void await(Running process, String url) throws InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (!process.process().isAlive()) {
                throw new IllegalStateException(process.name() + " has ended; see " + ROOT.resolve(process.name() + ".log"));
            }
            if (status(url) == 200) {
                return;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException(process.name() + " does not answer at " + url);
    }

    static int status(String url) throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    static HttpResponse<byte[]> get(String url, String... headers) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(url + " does not answer: " + e, e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopAll();
    }
}
