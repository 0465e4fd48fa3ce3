package org.vitrine.connectors.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.connectors.source.Source;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.retry.Backoff;

/**
 * Keeps the catalog in step with one source, on one thread, so that a newer reading is never overtaken by an older one.
 * Everything is compared at the start, from time to time, and when the source lost track; in between, and between the
 * batches of a comparison, hints are followed at once. What a source no longer lists is removed only after a complete
 * list, and only once the source has said of each id that it is gone.
 */
public final class SourceSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceSync.class);

    /** After a failure, and between two comparisons at least. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Until everything is compared again after a failure, unless somebody asks for it before. */
    private static final Backoff AGAIN = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(1));

    /** How long a stop waits for what is being read. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Source source;
    private final AssetWriter writer;
    private final SourceProblems problems;
    private final Duration interval;
    private final InstantSource clock;
    private final Hints hints = new Hints();
    private final CountDownLatch first = new CountDownLatch(1);
    private final FirstLooks looks = new FirstLooks();
    private volatile SyncProgress progress = SyncProgress.NOT_BEGUN;
    private volatile boolean begun;
    private volatile boolean ended;
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
            running =
                    Thread.ofPlatform().daemon().name("syncs " + source.name()).start(this::run);
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
     * Whether what the catalog holds of the source can be relied on: everything was compared since the start, or in an
     * earlier run while {@link #look} answers for each asset in this one.
     */
    public boolean reliable() {
        return !ended && (progress.completed().isPresent() || begun && looks.asking());
    }

    /** Whether an asset that is held since an earlier run was not looked into since the start. */
    boolean due(NativeId id) {
        return looks.due(id);
    }

    /**
     * Looks into an asset before the first comparison reaches it, and waits for what comes of it.
     *
     * @param patience how long; the look is taken even if nobody waits for it any more
     * @throws SourceUnavailable if that takes too long
     */
    void look(NativeId id, Duration patience) {
        hints.changed(id);
        try {
            if (looks.await(id, patience)) {
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

    /** Has it end soon, without waiting for that. */
    public void stop() {
        hints.close();
    }

    /** Waits until it has ended; false if that takes longer, which a DAM that hangs must not make a stop do. */
    public boolean awaitEnd(Duration longest) {
        Thread thread;
        synchronized (this) {
            thread = running;
        }
        try {
            return thread == null || thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        if (!awaitEnd(LONGEST_STOP)) {
            LOG.warn("Source {} is still being read; it is not waited for any longer", source.name());
        }
    }

    private void run() {
        try {
            while (!hints.closed()) {
                if (!attempt(this::watch)) {
                    hints.pause(PAUSE);
                }
            }
        } finally {
            ended = true;
        }
    }

    private void watch() {
        try (Source.Watch watch = source.watch(hints);
                Takeover takeover = new Takeover(source, writer, problems, looks)) {
            LOG.debug("Source {} is watched by {}", source.name(), watch);
            keepInStep(takeover);
        }
    }

    private void keepInStep(Takeover takeover) {
        Rounds rounds = new Rounds(hints, looks, takeover);
        Instant due = clock.instant();
        Instant soonest = due;
        int failures = 0;
        while (!hints.closed()) {
            if (hints.takeEverything() && soonest.isBefore(due)) {
                due = soonest;
            }
            boolean whole = !takeover.knowsHeld() || !clock.instant().isBefore(due);
            if (!attempt(whole ? () -> compare(takeover, rounds) : rounds::hinted)) {
                failures++;
                hints.pause(PAUSE);
                soonest = clock.instant();
                due = soonest.plus(AGAIN.after(failures, ThreadLocalRandom.current()))
                        .minus(PAUSE);
            } else if (whole) {
                failures = 0;
                soonest = clock.instant().plus(PAUSE);
                due = clock.instant().plus(interval);
            } else if (failures > 0) {
                // It answers again.
                due = clock.instant();
            }
            hints.await(Duration.between(clock.instant(), due));
        }
    }

    /**
     * Whether a step went well; if not, everything is compared again, so that nothing it left undone is lost. Not even an
     * error, such as a lack of memory, may end the sync: nobody would notice a withdrawal any more.
     */
    private boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | Error e) {
            if (hints.closed()) {
                LOG.debug("Source {} was let go of while it was read", source.name(), e);
            } else if (e instanceof SourceUnavailable unavailable) {
                problems.report(
                        source.name(),
                        "",
                        unavailable.publicText() + " Nothing is removed meanwhile. " + unavailable.detail());
            } else {
                LOG.error("Source {} cannot be taken over into the catalog", source.name(), e);
                problems.report(source.name(), "", "Its assets cannot be taken over into the catalog: " + e);
            }
            return false;
        }
    }

    private void compare(Takeover takeover, Rounds rounds) {
        Instant start = clock.instant();
        try {
            // Where less than all was ever held, there is nothing to rely on.
            boolean whole =
                    rounds.whole(() -> begun = takeover.complete(), () -> note(takeover, true, progress.completed()));
            if (whole) {
                LOG.info(
                        "Source {}: {} ids compared in {}, {} assets held",
                        source.name(),
                        takeover.seen(),
                        Duration.between(start, clock.instant()),
                        takeover.held());
                looks.end();
                note(takeover, false, Optional.of(clock.instant()));
            }
        } finally {
            first.countDown();
        }
    }

    private void note(Takeover takeover, boolean comparing, Optional<Instant> completed) {
        progress = new SyncProgress(comparing, takeover.seen(), takeover.held(), completed);
    }
}
