package org.vitrine.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Vitrine's command line in a process of its own, with what it prints. */
final class ServedProcess implements AutoCloseable {

    /** How it ended, and what it had printed by then. */
    record Ended(int exit, String log) {}

    private final Process process;
    private final Path log;

    private ServedProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServedProcess start(Path folder, List<String> arguments, Map<String, String> environment)
            throws IOException {
        Path log = Files.createTempFile(folder, "log", ".txt");
        List<String> java = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vitrine.server.Main");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(java.stream(), arguments.stream()).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServedProcess(builder.start(), log);
    }

    boolean alive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Waits until it has ended by itself. */
    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            close();
            throw new AssertionError("Still running: " + log());
        }
        return new Ended(process.exitValue(), log());
    }

    /** Tells it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
