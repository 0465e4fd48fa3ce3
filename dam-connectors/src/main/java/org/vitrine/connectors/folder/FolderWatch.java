package org.vitrine.connectors.folder;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.tree.FileNames;

/**
 * Watches a folder and those below, and tells of each path once it has come to rest: a file that looks different
 * between two looks is still being written, and is waited for. Where the operating system reports no changes, or the
 * folder itself comes and goes, it says that it lost track.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** Between two looks at a path. Short: a withdrawn asset must be gone within a second. */
    private static final long REST_MILLIS = 100;

    private static final long TICK_MILLIS = 25;

    /** Between two looks at the root, which reports no changes once it is gone. */
    private static final long GUARD_MILLIS = 1000;

    private final Path root;
    private final Consumer<Path> rested;
    private final Consumer<String> lost;
    private final Map<Path, Look> restless = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking;
    private long guarded = System.nanoTime();
    private @Nullable String untold;
    private volatile @Nullable Watching watching;

    /** A path as it looked at a moment, in nanoseconds of the JVM's clock. */
    private record Look(Optional<FileStamp> stamp, long at) {}

    /** A watcher, the identity of the folder it watches, and its running, which ends with it. */
    private record Watching(DirectoryWatcher watcher, Optional<Object> folder, CompletableFuture<Void> run) {}

    /** Begins to watch; changes after the constructor's return are not missed. */
    FolderWatch(Path root, Consumer<Path> rested, Consumer<String> lost) {
        this.root = root;
        this.rested = rested;
        this.lost = lost;
        begin();
        looking = Thread.ofVirtual().name("looks at " + root).start(this::look);
    }

    private void begin() {
        try {
            DirectoryWatcher watcher = DirectoryWatcher.builder()
                    .path(root)
                    .fileHashing(false)
                    .listener(new Listener())
                    .build();
            Optional<Object> folder = identity();
            watching = new Watching(
                    watcher,
                    folder,
                    watcher.watchAsync(
                            task -> Thread.ofVirtual().name("watches " + root).start(task)));
        } catch (IOException e) {
            LOG.warn("{} cannot be watched", root, e);
        }
    }

    private void look() {
        try {
            while (!closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong in one look, the next one follows, and what was missed is said. */
    private void lookOnce() {
        try {
            if (untold != null) {
                lost.accept(untold);
                untold = null;
            }
            restless.forEach(this::lookAt);
            if (System.nanoTime() - guarded > TimeUnit.MILLISECONDS.toNanos(GUARD_MILLIS)) {
                guarded = System.nanoTime();
                guard();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Looking at {} failed", root, e);
            untold = "Looking at it failed: " + e;
        }
    }

    private void lookAt(Path path, Look before) {
        long now = System.nanoTime();
        if (now - before.at() < TimeUnit.MILLISECONDS.toNanos(REST_MILLIS)) {
            return;
        }
        Look look = new Look(stamp(path), now);
        if (!look.stamp().equals(before.stamp())) {
            restless.replace(path, before, look);
        } else if (restless.remove(path, before)) {
            rested.accept(path);
        }
    }

    /** How a path looks; what cannot be asked for looks like what is not there: whoever reads it learns more. */
    private static Optional<FileStamp> stamp(Path path) {
        try {
            return FileStamp.of(path);
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at", path, e);
            return Optional.empty();
        }
    }

    /** The folder may have been moved away and another put in its place; the watcher would stay with the first. */
    private void guard() {
        Optional<Object> folder = identity();
        Watching now = watching;
        boolean watched =
                now != null && now.folder().equals(folder) && !now.run().isDone();
        if (watched || folder.isEmpty()) {
            return;
        }
        String why = "The folder was replaced, or is not watched at the moment.";
        if (now != null) {
            stop(now.watcher());
            why = now.run().isCompletedExceptionally()
                    ? "It cannot be watched: " + now.run().exceptionNow()
                    : why;
        }
        begin();
        lost.accept(why);
    }

    private Optional<Object> identity() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? Optional.of(Optional.ofNullable(attributes.fileKey()).orElse(root))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void stop(DirectoryWatcher watcher) {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.debug("A watcher did not close", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Watching now = watching;
        if (now != null) {
            stop(now.watcher());
        }
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            Path path = event.path();
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || path == null) {
                lost.accept("More changed at once than the operating system could report.");
                return;
            }
            for (Path part : root.relativize(path)) {
                if (FileNames.ignored(part.toString())) {
                    return;
                }
            }
            restless.put(path, new Look(stamp(path), System.nanoTime()));
        }

        @Override
        public void onException(Exception e) {
            lost.accept("Watching it failed: " + e);
        }
    }
}
