package org.vitrine.generic.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How many calls each caller has left. Token buckets: an allowance comes back bit by bit, not all at once. */
final class Allowances {

    private static final int MOST_CALLERS = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();
    private final TimeMeter meter;

    Allowances(InstantSource clock) {
        this.meter = new Meter(clock);
    }

    /**
     * What a call has taken.
     *
     * @param granted whether there was one left
     * @param left how many are left
     * @param restored how long until the allowance is whole again
     * @param pause how long until the next call, where this one was not granted
     */
    record Taken(boolean granted, long left, Duration restored, Duration pause) {}

    Taken take(Caller caller) {
        Rate rate = caller.rate();
        Bucket bucket = buckets.get(
                caller.name(),
                name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.calls()).refillGreedy(rate.calls(), rate.within()))
                        .withCustomTimePrecision(meter)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
