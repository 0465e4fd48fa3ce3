package org.vitrine.proxy.purge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.proxy.purge.PurgeQueue.Batch;
import org.vitrine.proxy.retry.Backoff;

/** Purges one cache in a thread of its own. Whoever adds keys does not wait; what fails is tried until it works. */
public final class Outbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    /** However much a cache asks for: what waits must be purged today. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final Purger purger;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Thread worker;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PurgeQueue queue;
    private @Nullable Batch underWay;
    private Instant restingUntil = Instant.MIN;
    private int failuresInARow;
    private long failures;
    private long purged;
    private Optional<String> failure = Optional.empty();
    private boolean closed;

    /** Starts to purge. */
    public Outbox(Purger purger, OutboxSettings settings, InstantSource clock) {
        this.purger = purger;
        this.backoff = settings.backoff();
        this.clock = clock;
        this.queue = new PurgeQueue(settings.mostWaiting(), settings.echo());
        this.worker = Thread.ofVirtual().name("purge-" + purger.name()).start(this::work);
    }

    /** Has keys purged, soon. */
    public void add(Set<SurrogateKey> keys) {
        lock.lock();
        try {
            queue.add(keys);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public OutboxState state() {
        lock.lock();
        try {
            int busy = underWay == null ? 0 : underWay.first().size();
            return new OutboxState(purger.name(), queue.size() + busy, purged, failures, failure);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing waits to be purged for the first time; false if that takes too long. */
    boolean awaitSettled(Duration limit) throws InterruptedException {
        return await(limit, () -> queue.size() == 0);
    }

    /**
     * Purges all that waits without resting, second times included, and waits for it.
     *
     * @return false if that takes too long
     */
    boolean flush(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            queue.hurry(clock.instant());
            restingUntil = Instant.MIN;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return await(limit, queue::isEmpty);
    }

    private boolean await(Duration limit, BooleanSupplier done) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (underWay != null || !done.getAsBoolean()) {
                if (left <= 0 || closed) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            while (true) {
                Optional<Batch> batch = take();
                if (batch.isEmpty()) {
                    return;
                }
                send(batch.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for work; empty when there will be none. */
    private Optional<Batch> take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Instant now = clock.instant();
                Optional<Instant> due = queue.due(now).map(moment -> latest(moment, restingUntil));
                if (due.filter(moment -> !moment.isAfter(now)).isPresent()) {
                    Batch batch = queue.next(purger.most(), now).orElseThrow();
                    underWay = batch;
                    return Optional.of(batch);
                }
                if (due.isPresent()) {
                    var _ = changed.awaitNanos(Duration.between(now, due.get()).toNanos());
                } else {
                    changed.await();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void send(Batch batch) {
        try {
            if (batch.everything()) {
                purger.purgeAll();
            } else {
                purger.purge(batch.keys());
            }
            succeeded(batch);
        } catch (PurgeFailure e) {
            failed(batch, String.valueOf(e.getMessage()), e.retryAfter());
        } catch (RuntimeException | Error e) {
            log.error("Purging {} failed in an unforeseen way", purger.name(), e);
            failed(batch, e.toString(), Optional.empty());
        }
    }

    private void succeeded(Batch batch) {
        lock.lock();
        try {
            if (failuresInARow > 0) {
                log.info("Purging {} works again after {} failures", purger.name(), failuresInARow);
            }
            queue.done(batch, clock.instant());
            purged += batch.first().size();
            failuresInARow = 0;
            failure = Optional.empty();
            underWay = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void failed(Batch batch, String why, Optional<Duration> retryAfter) {
        lock.lock();
        try {
            queue.failed(batch);
            failures++;
            failuresInARow++;
            Duration rest = rest(backoff.after(failuresInARow, ThreadLocalRandom.current()), retryAfter);
            restingUntil = clock.instant().plus(rest);
            failure = Optional.of(why);
            underWay = null;
            log.warn(
                    "{} did not purge: {} It is tried again in {} s; {} keys wait.",
                    purger.name(),
                    why,
                    rest.toMillis() / 1000.0,
                    queue.size());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A cache that asks for more time than it would be given gets it, within bounds. */
    static Duration rest(Duration own, Optional<Duration> asked) {
        return asked.map(wish -> wish.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wish)
                .filter(wish -> wish.compareTo(own) > 0)
                .orElse(own);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Stops, whatever still waits. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        worker.interrupt();
        try {
            if (!worker.join(LONGEST_STOP)) {
                log.warn("Purging {} did not stop in time", purger.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
