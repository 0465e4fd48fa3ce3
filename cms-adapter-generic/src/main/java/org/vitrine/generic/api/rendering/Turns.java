package org.vitrine.generic.api.rendering;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Works at a list one item after the other while that is quick, as it mostly is. As soon as something had to be waited
 * for, all that is left is begun at once, so that a silent source is waited for twice at most, however long the list.
 */
record Turns(InstantSource clock) {

    private static final Duration QUICK = Duration.ofMillis(100);

    /** What becomes of the items, in their order. */
    <T, R> List<R> take(List<T> items, Function<T, R> work) {
        long end = clock.millis() + QUICK.toMillis();
        List<R> done = new ArrayList<>(items.size());
        while (done.size() < items.size() && clock.millis() <= end) {
            done.add(work.apply(items.get(done.size())));
        }
        List<T> left = items.subList(done.size(), items.size());
        if (!left.isEmpty()) {
            left.stream().gather(Gatherers.mapConcurrent(left.size(), work)).forEachOrdered(done::add);
        }
        return done;
    }
}
