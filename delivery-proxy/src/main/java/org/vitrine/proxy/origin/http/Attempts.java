package org.vitrine.proxy.origin.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.Demand;
import org.vitrine.proxy.origin.circuit.CircuitBreaker;
import org.vitrine.proxy.origin.guard.OriginGuard;

/**
 * Tries what may fail: a bounded number at once, again after a wait if it only failed for the moment, and not at all for
 * a while where nothing answers. Each host fails for itself.
 */
final class Attempts {

    private static final int MOST_HOSTS = 1_000;
    private static final int MOST_WAITING = 64;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final String source;
    private final OriginLimits limits;
    private final InstantSource clock;
    private final Semaphore places;
    private final Cache<String, CircuitBreaker> circuits =
            Caffeine.newBuilder().maximumSize(MOST_HOSTS).build();

    /** Something to be tried. */
    interface Attempt<T> {
        /**
         * Tries once.
         *
         * @throws NotFetched if trying again would not help
         * @throws IOException if it may
         */
        T make(Deadline deadline) throws IOException, NotFetched;
    }

    Attempts(String source, OriginLimits limits, InstantSource clock) {
        this.source = source;
        this.limits = limits;
        this.clock = clock;
        places = new Semaphore(limits.concurrent());
    }

    <T> T at(URI uri, Attempt<T> attempt) throws NotFetched {
        Deadline deadline = Deadline.in(limits.total());
        takePlace(deadline);
        try {
            Demand.require();
            return tried(uri, attempt, deadline);
        } finally {
            places.release();
        }
    }

    private <T> T tried(URI uri, Attempt<T> attempt, Deadline deadline) throws NotFetched {
        CircuitBreaker circuit = circuit(uri);
        for (int number = 1; ; number++) {
            if (!circuit.begin()) {
                throw unavailable(OriginGuard.shown(uri) + " did not answer and is left alone for a while");
            }
            Duration wait;
            try {
                T made = attempt.make(deadline);
                circuit.succeeded();
                return made;
            } catch (NotFetched e) {
                circuit.succeeded();
                throw e;
            } catch (AnswersLater e) {
                wait = later(e, circuit, deadline);
                giveUpAfter(number, wait, deadline, e);
            } catch (IOException e) {
                circuit.failed();
                wait = limits.backoff().after(number, ThreadLocalRandom.current());
                giveUpAfter(number, wait, deadline, e);
            } catch (RuntimeException e) {
                circuit.failed();
                throw e;
            }
            pause(wait);
        }
    }

    /** A host that says when to come back is left alone until then, if nobody can wait that long. */
    private Duration later(AnswersLater answer, CircuitBreaker circuit, Deadline deadline) {
        circuit.failed();
        boolean soon = answer.after().compareTo(limits.backoff().longest()) <= 0 && deadline.allows(answer.after());
        if (!soon) {
            circuit.pause(answer.after());
            throw unavailable(answer.getMessage() + " and asks to come back in " + answer.after());
        }
        return answer.after().isZero() ? limits.backoff().after(1, ThreadLocalRandom.current()) : answer.after();
    }

    private void giveUpAfter(int number, Duration wait, Deadline deadline, IOException failure) {
        if (number >= limits.attempts() || !deadline.allows(wait)) {
            throw unavailable(failure + " (attempt " + number + " of " + limits.attempts() + ")");
        }
    }

    private void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while waiting for another attempt");
        }
    }

    /** Waits for a place as long as somebody waits for the file. */
    private void takePlace(Deadline deadline) {
        if (Demand.stated() && places.getQueueLength() >= MOST_WAITING) {
            throw Overloaded.atTheDoor(
                    "The source \"" + source + "\" is asked for too many files at once; ask again in a moment.",
                    MOST_WAITING + " files wait for a place",
                    A_WHILE);
        }
        try {
            while (!places.tryAcquire(shorter(A_WHILE, deadline.left()).toMillis(), TimeUnit.MILLISECONDS)) {
                Demand.require();
                if (deadline.left().toMillis() <= 0) {
                    throw unavailable("more than " + limits.concurrent() + " files are under way");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while waiting for others");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private CircuitBreaker circuit(URI uri) {
        String host = (uri.getHost() + ":" + OriginGuard.port(uri)).toLowerCase(Locale.ROOT);
        return circuits.get(
                host, name -> new CircuitBreaker("Source " + source + ": " + name, limits.circuit(), clock));
    }

    private SourceUnavailable unavailable(String detail) {
        return new SourceUnavailable("The source \"" + source + "\" does not answer at the moment.", detail);
    }
}
