package org.vitrine.core.standing;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * What has become of a reference that was stored before.
 *
 * @param state the most pressing thing to say
 * @param asset what it leads to now, empty if to nothing
 * @param verdict what governance says of that asset, empty if there is none
 */
public record ReferenceHealth(State state, Optional<Asset> asset, Optional<Verdict> verdict) {

    /** From the most to the least pressing. */
    public enum State {
        /** The stored text is no reference. */
        UNREADABLE,
        /** No connected source has the asset any more. */
        UNKNOWN,
        /** The asset may not be shown. */
        WITHHELD,
        /** The reference is pinned to a version that is no longer the current one. */
        REPLACED,
        /** It may be shown for a few more days. */
        ENDING,
        /** The DAM leads to it under another key. */
        MOVED,
        SOUND
    }

    /** Looks a stored text over. */
    public static ReferenceHealth of(String stored, AssetLookup assets, Place place, Instant now) {
        AssetReference reference;
        try {
            reference = AssetReference.parse(stored);
        } catch (MalformedRequest unreadable) {
            return without(State.UNREADABLE);
        }
        return assets.find(reference.key())
                .map(asset -> of(reference, asset, place, now))
                .orElseGet(() -> without(State.UNKNOWN));
    }

    private static ReferenceHealth of(AssetReference reference, Asset asset, Place place, Instant now) {
        Verdict verdict = GovernancePolicy.decide(asset.governance(), now, place);
        return new ReferenceHealth(state(reference, asset, verdict, now), Optional.of(asset), Optional.of(verdict));
    }

    private static State state(AssetReference reference, Asset asset, Verdict verdict, Instant now) {
        if (verdict instanceof Withheld) {
            return State.WITHHELD;
        }
        if (reference
                .version()
                .filter(pinned -> !asset.version().isMeantBy(pinned))
                .isPresent()) {
            return State.REPLACED;
        }
        if (verdict.until().filter(end -> Notice.endsSoon(end, now)).isPresent()) {
            return State.ENDING;
        }
        return reference.key().equals(asset.key()) ? State.SOUND : State.MOVED;
    }

    private static ReferenceHealth without(State state) {
        return new ReferenceHealth(state, Optional.empty(), Optional.empty());
    }
}
