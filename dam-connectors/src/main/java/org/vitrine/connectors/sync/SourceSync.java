package org.vitrine.connectors.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.SourceUnavailable;

/**
 * Keeps the catalog in step with one source, on one thread, so that a newer reading is never overtaken by an older one.
 * Everything is compared at the start, from time to time, and when the source lost track; in between, and between the
 * batches of a comparison, hints are followed at once. What a source no longer lists is removed only after a complete
 * list, and only once the source has said of each id that it is gone.
 */
public final class SourceSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceSync.class);
    private static final int BATCH = 64;

    /** After a failure, and between two comparisons at least. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** How long anyone waits for an asset to be looked into. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Source source;
    private final AssetWriter writer;
    private final SourceProblems problems;
    private final Duration interval;
    private final InstantSource clock;
    private final Hints hints = new Hints();
    private final CountDownLatch first = new CountDownLatch(1);
    private final FirstLooks looks = new FirstLooks();
    private final Set<NativeId> held = new HashSet<>();
    private final Set<NativeId> seen = new HashSet<>();
    private volatile SyncProgress progress = SyncProgress.NOT_BEGUN;
    private volatile boolean answersLooks;
    private @Nullable Thread running;

    /**
     * @param interval between two comparisons of everything, such as ten minutes
     */
    public SourceSync(
            Source source, AssetWriter writer, SourceProblems problems, Duration interval, InstantSource clock) {
        this.source = source;
        this.writer = writer;
        this.problems = problems;
        this.interval = interval;
        this.clock = clock;
    }

    /** Begins; returns at once. */
    public synchronized void start() {
        if (running == null) {
            running = Thread.ofVirtual().name("syncs " + source.name()).start(this::run);
        }
    }

    public SyncProgress progress() {
        return progress;
    }

    /** The source's name. */
    public String source() {
        return source.name();
    }

    /**
     * Whether what the catalog holds of the source can be relied on: everything was compared, or is being compared while
     * {@link #look} answers for each asset.
     */
    public boolean reliable() {
        return progress.completed().isPresent() || answersLooks;
    }

    /** Whether an asset that is held since an earlier run was not looked into since the start. */
    boolean due(NativeId id) {
        return looks.due(id);
    }

    /**
     * Looks into an asset before the first comparison reaches it, and waits for what comes of it.
     *
     * @throws SourceUnavailable if that takes too long
     */
    void look(NativeId id) {
        hints.changed(id);
        try {
            if (looks.await(id, LONGEST_LOOK)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SourceUnavailable(
                "The source has not said yet how this asset stands; ask again in a moment.",
                id + " was not looked into since the start");
    }

    /** Waits until the first comparison has ended, well or not; false if that takes longer. */
    public boolean awaitFirst(Duration longest) throws InterruptedException {
        return first.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for everything to be compared soon. */
    public void compareSoon() {
        hints.everything();
    }

    @Override
    public void close() {
        hints.close();
        Thread thread;
        synchronized (this) {
            thread = running;
            running = null;
        }
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try (Source.Watch watch = source.watch(hints);
                Readers readers = new Readers(source)) {
            LOG.debug("Source {} is watched by {}", source.name(), watch);
            keepInStep(readers);
        }
    }

    private void keepInStep(Readers readers) {
        Instant due = clock.instant();
        Instant soonest = due;
        while (!hints.closed()) {
            if (hints.takeEverything() && soonest.isBefore(due)) {
                due = soonest;
            }
            boolean whole = !clock.instant().isBefore(due);
            boolean sound = attempt(() -> {
                if (whole) {
                    compare(readers);
                } else {
                    follow(readers);
                }
            });
            if (!sound) {
                hints.pause(PAUSE);
                due = clock.instant();
            } else if (whole) {
                soonest = clock.instant().plus(PAUSE);
                due = clock.instant().plus(interval);
            }
            hints.await(Duration.between(clock.instant(), due));
        }
    }

    /** Whether a step went well; if not, everything is compared again, so that nothing it left undone is lost. */
    private boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (SourceUnavailable e) {
            problems.report(source.name(), "", e.publicText() + " Nothing is removed meanwhile. " + e.detail());
        } catch (RuntimeException e) {
            LOG.error("Source {} cannot be taken over into the catalog", source.name(), e);
            problems.report(source.name(), "", "Its assets cannot be taken over into the catalog: " + e);
        }
        return false;
    }

    /** Looks into every id of the source and every one held of it. */
    private void compare(Readers readers) {
        Instant begun = clock.instant();
        seen.clear();
        held.clear();
        held.addAll(writer.idsOf(source.name()));
        try (Stream<NativeId> ids = source.ids()) {
            // On the first start there is nothing to rely on.
            answersLooks = !held.isEmpty();
            looks.asking(true);
            Iterator<NativeId> left = ids.iterator();
            while (!hints.closed() && takeNext(left, readers)) {
                note(true, progress.completed());
                follow(readers);
            }
            if (!hints.closed()) {
                removeMissing(readers);
                LOG.info(
                        "Source {}: {} ids compared in {}, {} assets held",
                        source.name(),
                        seen.size(),
                        Duration.between(begun, clock.instant()),
                        held.size());
                looks.end();
                note(false, Optional.of(clock.instant()));
            }
        } finally {
            answersLooks = false;
            looks.asking(false);
            first.countDown();
        }
    }

    /** Takes over the next ids of a list; false if there were none. */
    private boolean takeNext(Iterator<NativeId> left, Readers readers) {
        List<NativeId> batch = new ArrayList<>();
        try {
            while (batch.size() < BATCH && left.hasNext()) {
                batch.add(left.next());
            }
        } catch (SourceUnavailable e) {
            take(batch, readers);
            throw e;
        }
        take(batch, readers);
        return !batch.isEmpty();
    }

    private void removeMissing(Readers readers) {
        if (seen.isEmpty() && !held.isEmpty()) {
            // A folder that is not mounted is an empty one.
            throw new SourceUnavailable(
                    "The source holds no asset, although " + held.size() + " are known.",
                    "It may only not be mounted. If all of them are meant to be gone, put another asset into it.");
        }
        List<NativeId> missing = held.stream().filter(id -> !seen.contains(id)).toList();
        for (int from = 0; from < missing.size() && !hints.closed(); from += BATCH) {
            take(missing.subList(from, Math.min(missing.size(), from + BATCH)), readers);
        }
        problems.retain(source.name(), id -> seen.contains(new NativeId(source.name(), id)));
        problems.clear(source.name(), "");
    }

    /** Looks into what the source hinted at. */
    private void follow(Readers readers) {
        for (List<NativeId> batch = hints.take(BATCH); !batch.isEmpty() && !hints.closed(); batch = hints.take(BATCH)) {
            take(batch, readers);
        }
    }

    /** Reads some assets and takes over what came of it, in one transaction each for what is there and what is not. */
    private void take(List<NativeId> batch, Readers readers) {
        List<Asset> present = new ArrayList<>();
        List<Runnable> receipts = new ArrayList<>();
        List<NativeId> gone = new ArrayList<>();
        for (Map.Entry<NativeId, Reading> read : readers.read(batch, held).entrySet()) {
            NativeId id = read.getKey();
            switch (read.getValue()) {
                case Reading.Current current -> {
                    present.add(current.asset());
                    receipts.add(current.held());
                    good(id);
                }
                case Reading.Unchanged same -> good(id);
                case Reading.Doubtful doubtful -> {
                    if (!held.contains(id)) {
                        present.add(doubtful.draft());
                    }
                    doubtful.reason().ifPresentOrElse(reason -> bad(id, reason), () -> good(id));
                }
                case Reading.Unreadable unreadable -> bad(id, unreadable.reason());
                case Reading.Gone nothing -> {
                    gone.add(id);
                    problems.clear(source.name(), id.id());
                    seen.remove(id);
                }
            }
        }
        write(present, gone);
        looks.note(batch);
        receipts.forEach(Runnable::run);
    }

    private void write(List<Asset> present, List<NativeId> gone) {
        if (!present.isEmpty()) {
            writer.put(present);
            present.forEach(asset -> held.add(asset.id()));
        }
        List<NativeId> heldNoMore = gone.stream().filter(held::contains).toList();
        if (!heldNoMore.isEmpty()) {
            writer.remove(heldNoMore);
            heldNoMore.forEach(held::remove);
        }
    }

    private void good(NativeId id) {
        seen.add(id);
        problems.clear(source.name(), id.id());
    }

    private void bad(NativeId id, String reason) {
        seen.add(id);
        problems.report(source.name(), id.id(), reason);
    }

    private void note(boolean comparing, Optional<Instant> completed) {
        progress = new SyncProgress(comparing, seen.size(), held.size(), completed);
    }
}
