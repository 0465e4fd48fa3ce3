package org.vitrine.connectors.sync;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.SourceUnavailable;

/** Goes through a source, batch by batch: whole rounds, and small ones to what it hinted at. */
final class Rounds {

    private static final int BATCH = 64;

    private final Hints hints;
    private final FirstLooks looks;
    private final Takeover takeover;

    Rounds(Hints hints, FirstLooks looks, Takeover takeover) {
        this.hints = hints;
        this.looks = looks;
        this.takeover = takeover;
    }

    /**
     * Looks into every id of the source and every one held of it. Hints are followed in between.
     *
     * @param begun is run once the source has begun to list its ids
     * @param onTheWay is run after each batch
     * @return whether it came to the end
     */
    boolean whole(Runnable begun, Runnable onTheWay) {
        takeover.begin();
        try (Stream<NativeId> ids = takeover.ids()) {
            begun.run();
            Iterator<NativeId> left = ids.iterator();
            while (!hints.closed() && takeNext(left)) {
                onTheWay.run();
                hinted();
            }
        }
        if (!hints.closed()) {
            removeMissing();
        }
        if (hints.closed()) {
            return false;
        }
        takeover.end();
        return true;
    }

    /** Looks into what the source hinted at. */
    void hinted() {
        for (List<NativeId> batch = hints.take(BATCH); !batch.isEmpty() && !hints.closed(); batch = hints.take(BATCH)) {
            takeover.take(batch);
        }
    }

    /** Takes over the next ids of a list; false if there were none. */
    private boolean takeNext(Iterator<NativeId> left) {
        List<NativeId> batch = new ArrayList<>();
        try {
            while (batch.size() < BATCH && left.hasNext()) {
                batch.add(left.next());
            }
        } catch (SourceUnavailable e) {
            takeover.take(batch);
            throw e;
        }
        takeover.take(batch);
        return !batch.isEmpty();
    }

    private void removeMissing() {
        if (takeover.seen() == 0 && takeover.held() > 0) {
            // A folder that is not mounted is an empty one: nothing that it says of a single file counts either.
            looks.asking(false);
            throw new SourceUnavailable(
                    "The source holds no asset, although " + takeover.held() + " are known.",
                    "It may only not be mounted. If all of them are meant to be gone, put another asset into it.");
        }
        List<NativeId> missing = takeover.missing();
        for (int from = 0; from < missing.size() && !hints.closed(); from += BATCH) {
            takeover.take(missing.subList(from, Math.min(missing.size(), from + BATCH)));
        }
    }
}
