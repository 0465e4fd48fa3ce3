package org.vitrine.proxy.transform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;

/**
 * Lets so many transforms run at once, fewer where they are heavy, so many wait, and none take for ever. Work runs on platform threads of its own:
 * native calls would pin a virtual thread's carrier.
 */
final class TransformGate implements AutoCloseable {

    /** Work that can be told to stop. */
    @FunctionalInterface
    interface Work<T> {

        T run();

        /** About how much memory it will take, in bytes, as its master's head tells; 0 if that is not worth asking. */
        default long bytes() {
            return 0;
        }

        /** Lets go what was opened; called by the thread that weighed it or ran it, when that is done. */
        default void release() {}

        /** Called from another thread once nobody waits for the result; the worker's thread is interrupted, too. */
        default void abandon() {}
    }

    /** What was told to stop may need a moment to do so. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final TransformLimits limits;
    private final Places places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<FutureTask<?>, Long> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("transform-", 0).daemon().factory());

    TransformGate(TransformLimits limits) {
        this.limits = limits;
        this.places = new Places(limits.atOnce(), limits.mostMemory());
    }

    /**
     * Runs work on a master when its turn has come.
     *
     * @param master named in the refusal's private detail
     * @throws Overloaded if its turn does not come
     * @throws TookTooLong if the work takes longer than it may
     * @throws UnusableMaster if it takes more memory than there is
     */
    <T> T pass(String master, Work<T> work) {
        try {
            Attempt<T> first = inTurn(master, places.ask(0), work, () -> attempt(work));
            if (first.made().isPresent()) {
                return first.made().get();
            }
            // Heavy work steps aside, so that light work has the place while it waits for the scales.
            return inTurn(master, places.ask(first.bytes()), work, () -> run(work));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded("This picture is not made now; ask again.", master + ": interrupted", retryAfter());
        }
    }

    /** What was made, unless the work is heavy. */
    private record Attempt<T>(long bytes, Optional<T> made) {}

    private <T> Attempt<T> attempt(Work<T> work) {
        try {
            long bytes = work.bytes();
            return places.heavy(bytes)
                    ? new Attempt<>(bytes, Optional.empty())
                    : new Attempt<>(0, Optional.of(work.run()));
        } finally {
            work.release();
        }
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } finally {
            work.release();
        }
    }

    private <T> T inTurn(String master, Places.Ticket ticket, Work<?> work, Callable<T> step)
            throws InterruptedException {
        queue(master, ticket);
        return await(master, work, start(master, ticket, step));
    }

    private void queue(String master, Places.Ticket ticket) throws InterruptedException {
        if (ticket.turn().isDone()) {
            return;
        }
        boolean admitted = false;
        try {
            if (waiting.incrementAndGet() > limits.mostWaiting()) {
                throw Overloaded.atTheDoor(tooMany(), master + ": " + limits.mostWaiting() + " waiting", retryAfter());
            }
            admitted = ticket.turn().get(limits.longestWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new Overloaded(tooMany(), master + ": waited " + limits.longestWait(), retryAfter());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Waiting for " + master + " failed.", impossible);
        } finally {
            waiting.decrementAndGet();
            if (!admitted) {
                places.giveBack(ticket);
            }
        }
    }

    private String tooMany() {
        return "Too many pictures are being made at once; ask again in "
                + retryAfter().toSeconds() + " s.";
    }

    private <T> Future<T> start(String master, Places.Ticket ticket, Callable<T> step) {
        FutureTask<T> task = new FutureTask<>(step);
        try {
            // The place is given back when the work really ends, not when its caller gives up; and also if it was
            // given up before it began, which a cancelled task would not tell.
            workers.execute(() -> {
                running.put(task, System.nanoTime());
                try {
                    task.run();
                } finally {
                    running.remove(task);
                    places.giveBack(ticket);
                }
            });
        } catch (RejectedExecutionException closed) {
            places.giveBack(ticket);
            throw new Overloaded("No more pictures are made now; ask again.", master + ": closed", retryAfter());
        }
        return task;
    }

    private <T> T await(String master, Work<?> work, Future<T> result) throws InterruptedException {
        boolean finished = false;
        try {
            T value = result.get(limits.longestWork().toNanos(), TimeUnit.NANOSECONDS);
            finished = true;
            return value;
        } catch (TimeoutException late) {
            throw new TookTooLong(
                    "This picture takes longer to make than the "
                            + limits.longestWork().toSeconds() + " s allowed; store a simpler or smaller master.",
                    master);
        } catch (ExecutionException failed) {
            finished = true;
            throw failure(master, failed.getCause());
        } finally {
            if (!finished) {
                result.cancel(true);
                work.abandon();
            }
        }
    }

    private static RuntimeException failure(String master, @Nullable Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case OutOfMemoryError memory -> exhausted(master, memory);
            case StackOverflowError depth -> exhausted(master, depth);
            case null, default -> new IllegalStateException("Transforming " + master + " failed.", cause);
        };
    }

    private static UnusableMaster exhausted(String master, VirtualMachineError error) {
        return new UnusableMaster(
                "This picture needs more memory than there is; store a simpler or smaller master.",
                master + ": " + error);
    }

    TransformLoad load() {
        long now = System.nanoTime();
        long allowed = limits.longestWork().plus(GRACE).toNanos();
        List<Long> began = List.copyOf(running.values());
        boolean stuck = began.size() >= limits.atOnce() && began.stream().allMatch(start -> now - start > allowed);
        return new TransformLoad(limits.atOnce(), began.size(), waiting.get(), stuck);
    }

    private Duration retryAfter() {
        return limits.longestWait().toSeconds() < 1 ? Duration.ofSeconds(1) : limits.longestWait();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
