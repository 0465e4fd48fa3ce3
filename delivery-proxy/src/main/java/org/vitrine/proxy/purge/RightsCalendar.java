package org.vitrine.proxy.purge;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.RightsWindow;

/**
 * The next moments at which rights begin or end, of which no source tells. It holds so many at most: where there are
 * more, it knows the nearest, and says when it must be filled again. Thread-safe.
 */
public final class RightsCalendar {

    private final int most;
    private final NavigableMap<Instant, Set<AssetKey>> moments = new TreeMap<>();
    private int held;
    private Instant horizon = Instant.MAX;

    /** @param most how many moments it holds, at least 1 */
    public RightsCalendar(int most) {
        this.most = most;
    }

    /** Takes note of what is still to come of an asset's rights. Moments noted before stay; one too many does no harm. */
    public synchronized void note(Asset asset, Instant now) {
        RightsWindow window = asset.governance().window();
        Stream.of(window.from(), window.until())
                .flatMap(Optional::stream)
                .filter(moment -> moment.isAfter(now) && moment.isBefore(horizon))
                .forEach(moment -> add(moment, asset.key()));
    }

    /** Takes out the assets whose rights have begun or ended by now. */
    public synchronized Set<AssetKey> due(Instant now) {
        NavigableMap<Instant, Set<AssetKey>> past = moments.headMap(now, true);
        Set<AssetKey> due = new LinkedHashSet<>();
        past.values().forEach(due::addAll);
        held -= past.values().stream().mapToInt(Set::size).sum();
        past.clear();
        return due;
    }

    /** Whether it has come to the end of what it could hold: {@link #begin} and note every asset again. */
    public synchronized boolean isExhausted(Instant now) {
        return !now.isBefore(horizon);
    }

    /** Makes it empty, to be filled. */
    public synchronized void begin() {
        moments.clear();
        held = 0;
        horizon = Instant.MAX;
    }

    private void add(Instant moment, AssetKey key) {
        if (!moments.computeIfAbsent(moment, noted -> new LinkedHashSet<>()).add(key)) {
            return;
        }
        held++;
        // A moment is known whole or not at all; the last one goes, but never the only one.
        while (held > most && moments.size() > 1) {
            Map.Entry<Instant, Set<AssetKey>> last = moments.pollLastEntry();
            held -= last.getValue().size();
            horizon = last.getKey();
        }
    }
}
