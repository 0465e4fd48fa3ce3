package org.vitrine.proxy.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.proxy.http.Headers;

/**
 * Counts the answers of delivery and measures how long they take. It goes by what stands in an answer's headers anyway;
 * the meters of every kind of answer are made once, so that a request costs one look-up in a map and no new text. A
 * server that sees its answers leave calls {@link #answered}; in a servlet container this is a filter.
 */
public final class RequestMeter implements Filter {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20)
    };

    /**
     * A kind of answer. There are few: verdicts and outcomes come from closed lists.
     *
     * @param cache what came of the cache, in the word of {@link AnswerLabels}
     */
    private record Kind(int status, @Nullable String verdict, String cache) {}

    private record Meters(Counter answers, Timer duration) {}

    private final MeterRegistry registry;
    private final Map<Kind, Meters> meters = new ConcurrentHashMap<>();

    RequestMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            HttpServletResponse answer = (HttpServletResponse) response;
            answered(
                    answer.getStatus(),
                    answer.getHeader(Headers.VERDICT),
                    answer.getHeader(Headers.CACHE_STATUS),
                    System.nanoTime() - began);
        }
    }

    /**
     * Takes note of an answer.
     *
     * @param verdict value of {@code Vitrine-Verdict}, null if it is not there
     * @param cacheStatus value of {@code Cache-Status}, null if it is not there
     * @param nanos how long it took
     */
    public void answered(int status, @Nullable String verdict, @Nullable String cacheStatus, long nanos) {
        Kind kind = new Kind(status, verdict, AnswerLabels.cache(cacheStatus));
        Meters known = meters.get(kind);
        Meters noted = known == null ? meters.computeIfAbsent(kind, this::register) : known;
        noted.answers().increment();
        noted.duration().record(nanos, TimeUnit.NANOSECONDS);
    }

    /** How many kinds of answers there were. */
    int kinds() {
        return meters.size();
    }

    private Meters register(Kind kind) {
        AnswerLabels labels = AnswerLabels.labelled(kind.status(), kind.verdict(), kind.cache());
        Counter answers = Counter.builder("vitrine.answers")
                .description("Answers of delivery")
                .tag("status", String.valueOf(kind.status()))
                .tag("verdict", labels.verdict())
                .tag("reason", labels.reason())
                .tag("cache", labels.cache())
                .register(registry);
        Timer duration = Timer.builder("vitrine.answer.duration")
                .description("How long answers of delivery took, to their last byte")
                .tag("cache", labels.cache())
                .serviceLevelObjectives(STEPS)
                .register(registry);
        return new Meters(answers, duration);
    }
}
