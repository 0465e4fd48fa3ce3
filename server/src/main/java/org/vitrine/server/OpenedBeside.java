package org.vitrine.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A part that is opened on a thread of its own, while others are opened that it does not need. */
final class OpenedBeside<T> implements AutoCloseable {

    private final CompletableFuture<T> opening;
    private final Consumer<? super T> closes;

    private OpenedBeside(CompletableFuture<T> opening, Consumer<? super T> closes) {
        this.opening = opening;
        this.closes = closes;
    }

    /** Begins to open it; returns at once. */
    static <T> OpenedBeside<T> start(String name, Supplier<T> opens, Consumer<? super T> closes) {
        CompletableFuture<T> opening = CompletableFuture.supplyAsync(
                opens, task -> Thread.ofPlatform().name("opens the " + name).start(task));
        return new OpenedBeside<>(opening, closes);
    }

    /** Waits until it is open; what went wrong is thrown. */
    T get() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /** Closes it, if it could be opened. */
    @Override
    public void close() {
        if (opening.handle((part, failure) -> failure == null).join()) {
            closes.accept(opening.join());
        }
    }
}
