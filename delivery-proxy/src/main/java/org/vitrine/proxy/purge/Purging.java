package org.vitrine.proxy.purge;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All caches in front of this server. */
public final class Purging implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Purging.class);

    private final List<Outbox> outboxes;
    private final Duration longestFlush;

    /**
     * @param outboxes one for each cache; none where nothing can be purged
     * @param longestFlush how long a flush may take
     */
    public Purging(List<Outbox> outboxes, Duration longestFlush) {
        this.outboxes = List.copyOf(outboxes);
        this.longestFlush = longestFlush;
    }

    /** Whether there is a cache that can be told to forget, so that lifetimes there may be long. */
    public boolean possible() {
        return !outboxes.isEmpty();
    }

    /** One for each cache. */
    public List<Outbox> outboxes() {
        return outboxes;
    }

    /** Has every cache forget what bears these keys. Does not wait. */
    public void purge(Set<SurrogateKey> keys) {
        if (!keys.isEmpty()) {
            outboxes.forEach(outbox -> outbox.add(keys));
        }
    }

    /** How it goes, cache by cache. */
    public List<OutboxState> states() {
        return outboxes.stream().map(Outbox::state).toList();
    }

    /** Whether every cache has forgotten all it was told to. */
    public boolean settled() {
        return states().stream().allMatch(OutboxState::settled);
    }

    /** Waits until that is so, or the time is over. */
    public void awaitSettled(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Outbox outbox : outboxes) {
            outbox.awaitSettled(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    /** Purges what still waits, as long as that may take. */
    public void flush() throws InterruptedException {
        long end = System.nanoTime() + longestFlush.toNanos();
        for (Outbox outbox : outboxes) {
            boolean flushed = outbox.flush(Duration.ofNanos(end - System.nanoTime()));
            OutboxState state = outbox.state();
            if (!flushed && !state.settled()) {
                log.warn("{} was not told all it had to forget; {} keys waited", state.cache(), state.waiting());
            }
        }
    }

    @Override
    public void close() {
        outboxes.forEach(Outbox::close);
    }
}
