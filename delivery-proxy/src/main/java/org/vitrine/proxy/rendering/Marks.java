package org.vitrine.proxy.rendering;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.governance.Place;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Watermark;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;

/** Finds the watermarks of presets. They are assets, and governed like every other. */
final class Marks {

    private final AssetResolver assets;
    private final InstantSource clock;

    Marks(AssetLookup assets, InstantSource clock) {
        this.assets = new AssetResolver(assets);
        this.clock = clock;
    }

    /**
     * The watermark of a preset, empty if it wants none.
     *
     * @throws NotAllowed if it wants one that may not be shown: then neither may what it should mark
     */
    Optional<Mark> find(Preset preset, Place place) {
        return preset.look().watermark().map(rule -> mark(rule, preset, place));
    }

    private Mark mark(Watermark rule, Preset preset, Place place) {
        Resolved now = assets.resolve(AssetReference.to(rule.asset()), List.of(), place, clock.instant());
        return switch (now) {
            case Resolved.Shown shown
            when shown.asset().picture().isPresent() ->
                new Mark(rule, shown.asset(), shown.verdict().until());
            case Resolved.Shown shown -> throw missing(rule, preset, "it has no picture");
            case Resolved.Hidden hidden ->
                throw missing(rule, preset, hidden.verdict().reason().token());
        };
    }

    /** Says that what should be marked is not shown, since its mark cannot be. */
    static NotAllowed missing(Watermark rule, Preset preset, String why) {
        return new NotAllowed(
                "This picture is shown under a watermark only, which cannot be shown.",
                "watermark " + rule.asset() + " of preset " + preset.name() + ": " + why);
    }
}
