package org.vitrine.proxy.origin.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.Demand;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.NotFetched;

/**
 * Lends fetched masters. One fetch serves all who ask meanwhile and all who come while the file is kept. What is lent is
 * not deleted before it is given back. After a restart every file is read once, to see that it is what was stored,
 * before it is lent.
 */
public final class FetchedMasters {

    private final MasterFolder folder;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf shelf;
    private final Map<String, CompletableFuture<Void>> underWay = new HashMap<>();

    /**
     * @param folder where files are kept; may be deleted while nothing runs
     * @param mostBytes they may take, besides those that are lent or on their way
     */
    public FetchedMasters(Path folder, long mostBytes, InstantSource clock) {
        this.folder = new MasterFolder(folder);
        this.clock = clock;
        shelf = new Shelf(mostBytes);
        this.folder.found().forEach(stored -> shelf.put(stored, false));
        shelf.overflow().forEach(stored -> this.folder.delete(stored.path()));
    }

    /**
     * Opens a file, fetching it if need be.
     *
     * @throws NotFetched if its host answers but it cannot be had
     * @throws SourceUnavailable if its host does not answer
     */
    public OpenedMaster open(MasterKey key, MasterLoader loader) throws NotFetched {
        String name = key.fileName();
        while (true) {
            CompletableFuture<Void> mine = new CompletableFuture<>();
            Optional<CompletableFuture<Void>> others;
            lock.lock();
            try {
                Optional<Shelf.Item> kept = shelf.find(name);
                if (kept.isPresent() && shelf.checked(kept.get())) {
                    return lend(kept.get());
                }
                others = Optional.ofNullable(underWay.putIfAbsent(name, mine));
            } finally {
                lock.unlock();
            }
            if (others.isEmpty()) {
                return fetch(name, loader, mine);
            }
            await(others.get());
        }
    }

    /** Fetches a file for all who wait for it. */
    private OpenedMaster fetch(String name, MasterLoader loader, CompletableFuture<Void> end) throws NotFetched {
        try {
            Optional<OpenedMaster> kept = checked(name);
            OpenedMaster master = kept.isPresent() ? kept.get() : load(name, loader);
            finish(name);
            end.complete(null);
            return master;
        } catch (NotFetched | RuntimeException | Error e) {
            finish(name);
            end.completeExceptionally(e);
            throw e;
        }
    }

    private void finish(String name) {
        lock.lock();
        try {
            underWay.remove(name);
        } finally {
            lock.unlock();
        }
    }

    /** A file of an earlier run, if it is sound. */
    private Optional<OpenedMaster> checked(String name) {
        Optional<Shelf.Item> kept;
        lock.lock();
        try {
            kept = shelf.find(name);
            kept.ifPresent(shelf::lend);
        } finally {
            lock.unlock();
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = folder.sound(kept.get().stored());
        lock.lock();
        try {
            shelf.takeBack(kept.get());
            if (sound) {
                shelf.check(kept.get());
                return Optional.of(lend(kept.get()));
            }
            shelf.remove(kept.get());
        } finally {
            lock.unlock();
        }
        folder.delete(kept.get().stored().path());
        return Optional.empty();
    }

    private OpenedMaster load(String name, MasterLoader loader) throws NotFetched {
        Path half = folder.half();
        try {
            Fetched fetched = loader.load(half);
            MasterFolder.Stored stored = folder.keep(name, fetched);
            lock.lock();
            try {
                return lend(shelf.put(stored, true));
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            throw new SourceUnavailable("A fetched file cannot be kept at the moment.", half + ": " + e);
        } finally {
            folder.delete(half);
            makeRoom();
        }
    }

    private OpenedMaster lend(Shelf.Item item) {
        shelf.lend(item);
        folder.touch(item.stored(), clock.instant());
        return new Lent(item);
    }

    private void giveBack(Shelf.Item item) {
        lock.lock();
        try {
            shelf.takeBack(item);
        } finally {
            lock.unlock();
        }
        makeRoom();
    }

    private void makeRoom() {
        List<MasterFolder.Stored> out;
        lock.lock();
        try {
            out = shelf.overflow();
        } finally {
            lock.unlock();
        }
        out.forEach(stored -> folder.delete(stored.path()));
    }

    /** Waits for another's fetch; what it met with is met with here, too. */
    private static void await(CompletableFuture<Void> fetch) throws NotFetched {
        try {
            fetch.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Demand.Ended abandoned -> {
                    // Whoever began it is gone. Those who still wait look again, and one of them begins anew.
                }
                case NotFetched failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException("A fetch failed", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailable("Fetching this file was interrupted; ask again.", "interrupted while waiting");
        }
    }

    /** A copy that nobody writes to. */
    private final class Lent implements OpenedMaster {

        private final Shelf.Item item;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lent(Shelf.Item item) {
            this.item = item;
        }

        @Override
        public Path path() {
            return item.stored().path();
        }

        @Override
        public boolean unchanged() {
            return true;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                giveBack(item);
            }
        }
    }
}
