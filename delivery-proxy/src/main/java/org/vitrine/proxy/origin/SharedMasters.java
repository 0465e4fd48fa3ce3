package org.vitrine.proxy.origin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * Opens a file once for all who read it at the same time, whatever they make of it, and closes it after the last. A
 * source is asked in a thread of its own, which is never interrupted: what it holds open itself would not survive that.
 * Instead it may look whether there still is a {@link Demand}.
 */
final class SharedMasters implements MasterOpener {

    private record Id(NativeId asset, AssetVersion version, String fileName) {}

    private static final class Opening {

        final CompletableFuture<OpenedMaster> opened = new CompletableFuture<>();

        /** Counted under the lock of the map's entry. */
        final AtomicInteger readers = new AtomicInteger(1);

        /** Whether the source has replaced the file since: those who began to read it will learn of it, too. */
        boolean outdated() {
            return opened.isDone()
                    && !opened.isCompletedExceptionally()
                    && !opened.join().unchanged();
        }
    }

    private static final Logger log = LoggerFactory.getLogger(SharedMasters.class);

    private final MasterOpener source;
    private final Duration longest;
    private final ConcurrentMap<Id, Opening> now = new ConcurrentHashMap<>();

    /** @param longest how long anyone waits for a file */
    SharedMasters(MasterOpener source, Duration longest) {
        this.source = source;
        this.longest = longest;
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        Id id = new Id(asset.id(), asset.version(), file.fileName());
        Opening mine = new Opening();
        Opening opening = now.merge(id, mine, (underWay, _) -> {
            if (underWay.outdated()) {
                return mine;
            }
            underWay.readers.incrementAndGet();
            return underWay;
        });
        if (opening.equals(mine)) {
            Thread.ofVirtual()
                    .name("opening")
                    .start(() -> Demand.during(() -> opening.readers.get() > 0, () -> fetch(opening, asset, file)));
        }
        try {
            return new Share(id, opening, await(opening, file));
        } catch (RuntimeException | Error e) {
            leave(id, opening);
            throw e;
        }
    }

    private void fetch(Opening opening, Asset asset, MasterFile file) {
        try {
            opening.opened.complete(source.open(asset, file));
        } catch (RuntimeException | Error e) {
            opening.opened.completeExceptionally(e);
        }
    }

    private OpenedMaster await(Opening opening, MasterFile file) {
        try {
            return opening.opened.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new SourceUnavailable(
                    "The source has not given this file for " + longest.toSeconds() + " s; ask again in a moment.",
                    file.fileName() + ": waited " + longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("This file is not read now; ask again.", file.fileName() + ": interrupted");
        }
    }

    private void leave(Id id, Opening opening) {
        now.compute(id, (_, underWay) -> {
            if (opening.readers.decrementAndGet() > 0) {
                return underWay;
            }
            var _ = opening.opened.whenComplete((master, _) -> close(master));
            return opening.equals(underWay) ? null : underWay;
        });
    }

    private static void close(@Nullable OpenedMaster master) {
        try {
            if (master != null) {
                master.close();
            }
        } catch (RuntimeException e) {
            log.warn("A file that was opened does not close", e);
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException refusal -> refusal;
            case Error error -> throw error;
            case null, default -> new IllegalStateException("Opening a master failed", cause);
        };
    }

    /** One reader's share of an opened file. */
    private final class Share implements OpenedMaster {

        private final Id id;
        private final Opening opening;
        private final OpenedMaster master;
        private final AtomicBoolean closed = new AtomicBoolean();

        Share(Id id, Opening opening, OpenedMaster master) {
            this.id = id;
            this.opening = opening;
            this.master = master;
        }

        @Override
        public Path path() {
            return master.path();
        }

        @Override
        public boolean unchanged() {
            return master.unchanged();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leave(id, opening);
            }
        }
    }
}
