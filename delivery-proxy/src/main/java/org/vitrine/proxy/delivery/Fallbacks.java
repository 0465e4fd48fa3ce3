package org.vitrine.proxy.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.RenditionMaker;

/**
 * What stands in for a picture that is withheld or broken, in the shape of its place: the preset's fallback, else the
 * site's, else a neutral drawing. Fallbacks are assets, and governed like every other.
 */
final class Fallbacks {

    /**
     * A picture that stands in.
     *
     * @param until when it must be taken down itself
     * @param of the asset it shows, empty for the neutral drawing
     */
    record StandIn(Rendered rendered, Optional<Instant> until, Optional<Asset> of) {}

    private static final Logger log = LoggerFactory.getLogger(Fallbacks.class);

    private final AssetLookup assets;
    private final RenditionMaker pictures;
    private final RenditionMaker drawings;
    private final InstantSource clock;

    Fallbacks(AssetLookup assets, RenditionMaker pictures, InstantSource clock) {
        this.assets = assets;
        this.pictures = pictures;
        this.drawings = pictures.over(new MasterFetcher(new NeutralPicture()));
        this.clock = clock;
    }

    StandIn find(Placement placement, Wish wish, Predicate<String> held) {
        for (AssetKey key : placement.fallbacks()) {
            Optional<StandIn> found = picture(key, placement, wish, held);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Asset drawing = NeutralPicture.asset(placement.preset());
        Rendered rendered = Rendered.by(
                drawings,
                drawings.plan(drawing, NeutralPicture.unmarked(placement.preset()), wish, placement.place()),
                held);
        return new StandIn(rendered, Optional.empty(), Optional.empty());
    }

    private Optional<StandIn> picture(AssetKey key, Placement placement, Wish wish, Predicate<String> held) {
        Optional<Asset> asset = assets.find(key);
        Optional<MasterFile> picture = asset.flatMap(Asset::picture);
        if (asset.isEmpty() || picture.isEmpty()) {
            log.warn(
                    "The fallback {} of preset {} is no picture that a source has",
                    key,
                    placement.preset().name());
            return Optional.empty();
        }
        Verdict verdict = GovernancePolicy.decide(asset.get().governance(), clock.instant(), placement.place());
        if (!verdict.permits()) {
            log.info(
                    "The fallback {} of preset {} is withheld itself",
                    key,
                    placement.preset().name());
            return Optional.empty();
        }
        try {
            Rendered rendered = Rendered.by(
                    pictures, pictures.plan(asset.get(), placement.preset(), wish, placement.place()), held);
            return Optional.of(new StandIn(rendered, verdict.until(), asset));
        } catch (UnusableMaster | OversizedRendition | SourceUnavailable | TookTooLong | NotAllowed e) {
            log.info("The fallback {} cannot be shown: {} {}", key, e.publicText(), LogText.of(e.detail()));
            return Optional.empty();
        }
    }
}
