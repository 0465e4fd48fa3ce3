package org.vitrine.client.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.client.connection.ClientSettings;

/**
 * Answers that still hold. Fresh ones serve any page; older ones only while the server is away, and a permission never
 * beyond its end. The least used make room.
 */
final class KeptAnswers {

    private final Duration keep;
    private final Duration lastGood;
    private final InstantSource clock;
    private final Map<FactsQuestion, Kept> kept;

    KeptAnswers(ClientSettings settings, InstantSource clock) {
        this.keep = settings.keep();
        this.lastGood = settings.lastGood();
        this.clock = clock;
        this.kept = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<FactsQuestion, Kept> eldest) {
                return size() > settings.capacity();
            }
        };
    }

    /** An answer that need not be asked for again. */
    Optional<FactsAnswer> fresh(FactsQuestion question) {
        return find(question)
                .filter(answer -> clock.instant().isBefore(answer.freshUntil))
                .map(Kept::answer);
    }

    /** The last answer, for when there is no other. */
    Optional<FactsAnswer> lastGood(FactsQuestion question) {
        return find(question)
                .filter(answer -> clock.instant().isBefore(answer.goodUntil))
                .map(Kept::answer);
    }

    /**
     * Keeps an answer.
     *
     * @param asked when the question was sent, from which lifetimes count
     * @param lifetime what the answer's head says
     * @param until when the clock changes an answer beside it
     */
    void keep(FactsQuestion question, FactsAnswer answer, Instant asked, Duration lifetime, Optional<Instant> until) {
        Instant end = verdictEnd(answer);
        Instant fresh = earliest(asked.plus(shorter(lifetime, keep)), earliest(end, until.orElse(Instant.MAX)));
        Instant good = earliest(asked.plus(lastGood), end);
        synchronized (kept) {
            kept.put(question, new Kept(answer, fresh, good));
        }
    }

    private Optional<Kept> find(FactsQuestion question) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question));
        }
    }

    private static Instant verdictEnd(FactsAnswer answer) {
        return answer instanceof FactsAnswer.Known known
                ? known.facts().verdict().until().orElse(Instant.MAX)
                : Instant.MAX;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private record Kept(FactsAnswer answer, Instant freshUntil, Instant goodUntil) {}
}
