package org.vitrine.server.hosts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Programs that a test starts and ends, and waits for. */
final class Program {

    private Program() {}

    /** Runs a program to its end, which must be a good one. */
    static void run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = start(command, log);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            stop(process);
            throw new AssertionError(
                    command + " failed (./vitrine test installs what it needs): " + Files.readString(log));
        }
    }

    static Process start(List<String> command, Path log) throws IOException {
        return start(command, Map.of(), log);
    }

    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Ends a program and what it started; the workers of PHP's server outlive it otherwise. */
    static void stop(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            List<ProcessHandle> all =
                    Stream.concat(children, Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle one : all) {
                one.onExit()
                        .completeOnTimeout(one, 10, TimeUnit.SECONDS)
                        .thenAccept(ProcessHandle::destroyForcibly)
                        .join();
            }
        }
    }

    static void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + patience);
            }
            Thread.sleep(50);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
