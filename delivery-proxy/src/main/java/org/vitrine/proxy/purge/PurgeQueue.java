package org.vitrine.proxy.purge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one cache has yet to forget, in the order it came; not thread-safe. A key waits once however often it is added,
 * and when more wait than may, everything does. What was purged is purged once more a little later: an answer that was
 * on its way to the cache when the purge overtook it would stay otherwise.
 */
final class PurgeQueue {

    /**
     * What is purged at once: a few keys, or {@link SurrogateKey#EVERYTHING} alone.
     *
     * @param first purged for the first time since they were added
     * @param again purged for the second time
     */
    record Batch(Set<SurrogateKey> first, Set<SurrogateKey> again) {

        Set<SurrogateKey> keys() {
            Set<SurrogateKey> keys = new LinkedHashSet<>(first);
            keys.addAll(again);
            return keys;
        }

        boolean everything() {
            return keys().contains(SurrogateKey.EVERYTHING);
        }
    }

    private final int most;
    private final Duration echo;
    private final Set<SurrogateKey> waiting = new LinkedHashSet<>();
    private final Map<SurrogateKey, Instant> echoes = new LinkedHashMap<>();

    /**
     * @param most how many keys may wait
     * @param echo after which time what was purged is purged once more, zero for never
     */
    PurgeQueue(int most, Duration echo) {
        this.most = most;
        this.echo = echo;
    }

    void add(Collection<SurrogateKey> keys) {
        if (waiting.contains(SurrogateKey.EVERYTHING)) {
            return;
        }
        waiting.addAll(keys);
        if (waiting.size() > most || waiting.contains(SurrogateKey.EVERYTHING)) {
            waiting.clear();
            waiting.add(SurrogateKey.EVERYTHING);
        }
    }

    /** What waits to be purged for the first time. */
    Set<SurrogateKey> waiting() {
        return Set.copyOf(waiting);
    }

    /** How many keys wait to be purged for the first time. */
    int size() {
        return waiting.size();
    }

    /** Whether nothing waits at all, not even for its second time. */
    boolean isEmpty() {
        return waiting.isEmpty() && echoes.isEmpty();
    }

    /** When something is due: now, at a later moment, or never if nothing waits. */
    Optional<Instant> due(Instant now) {
        return waiting.isEmpty() ? echoes.values().stream().findFirst() : Optional.of(now);
    }

    /** Takes out what is due, empty if nothing is. */
    Optional<Batch> next(int mostKeys, Instant now) {
        Set<SurrogateKey> first = taken(waiting.iterator(), mostKeys);
        if (first.contains(SurrogateKey.EVERYTHING)) {
            echoes.clear();
        }
        Set<SurrogateKey> again = takenEchoes(mostKeys - first.size(), now);
        if (again.contains(SurrogateKey.EVERYTHING)) {
            // Everything is purged for the second time, and these for their first: they keep their own second time.
            return Optional.of(new Batch(first, Set.of(SurrogateKey.EVERYTHING)));
        }
        return first.isEmpty() && again.isEmpty() ? Optional.empty() : Optional.of(new Batch(first, again));
    }

    /** Takes note that a batch was purged. */
    void done(Batch batch, Instant now) {
        if (echo.isZero()) {
            return;
        }
        for (SurrogateKey key : batch.first()) {
            // Out and in again: the first of the map is always the first to be due.
            echoes.remove(key);
            echoes.put(key, now.plus(echo));
        }
        if (echoes.size() > most) {
            echoes.clear();
            echoes.put(SurrogateKey.EVERYTHING, now.plus(echo));
        }
    }

    /** Puts a batch back to the front. */
    void failed(Batch batch) {
        List<SurrogateKey> later = List.copyOf(waiting);
        waiting.clear();
        add(batch.keys());
        add(later);
    }

    /** Makes every second purge due at once. */
    void hurry(Instant now) {
        echoes.replaceAll((key, due) -> now);
    }

    private static Set<SurrogateKey> taken(Iterator<SurrogateKey> from, int mostKeys) {
        Set<SurrogateKey> taken = new LinkedHashSet<>();
        while (from.hasNext() && taken.size() < mostKeys) {
            taken.add(from.next());
            from.remove();
        }
        return taken;
    }

    private Set<SurrogateKey> takenEchoes(int mostKeys, Instant now) {
        Set<SurrogateKey> taken = new LinkedHashSet<>();
        Iterator<Map.Entry<SurrogateKey, Instant>> from = echoes.entrySet().iterator();
        while (from.hasNext() && taken.size() < mostKeys) {
            Map.Entry<SurrogateKey, Instant> echoed = from.next();
            if (echoed.getValue().isAfter(now)) {
                return taken;
            }
            taken.add(echoed.getKey());
            from.remove();
        }
        return taken;
    }
}
