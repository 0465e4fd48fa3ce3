package org.vitrine.proxy.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Earliest;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * What stands in for a picture that is withheld or broken, in the shape of its place: the preset's fallback, else the
 * site's, else a neutral drawing. Fallbacks are assets, and governed like every other.
 */
final class Fallbacks {

    /**
     * A picture that stands in.
     *
     * @param until when it must be taken down itself
     * @param of the asset that was named and the one it shows, nothing for the neutral drawing
     */
    record StandIn(Rendered rendered, Optional<Instant> until, List<Asset> of) {}

    private static final Logger log = LoggerFactory.getLogger(Fallbacks.class);

    private final AssetResolver assets;
    private final RenditionMaker pictures;
    private final NeutralPicture neutral = new NeutralPicture();
    private final RenditionMaker drawings;
    private final InstantSource clock;

    Fallbacks(AssetLookup assets, RenditionMaker pictures, InstantSource clock) {
        this.assets = new AssetResolver(assets);
        this.pictures = pictures;
        this.drawings = pictures.over(new MasterFetcher(neutral));
        this.clock = clock;
    }

    StandIn find(Placement placement, Wish wish, Predicate<String> held) {
        for (AssetKey key : placement.fallbacks()) {
            Optional<StandIn> found = picture(key, placement, wish, held);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Asset drawing = neutral.asset(placement.preset());
        Rendered rendered = Rendered.by(
                drawings,
                drawings.plan(drawing, NeutralPicture.unmarked(placement.preset()), wish, placement.place()),
                held);
        return new StandIn(rendered, Optional.empty(), List.of());
    }

    private Optional<StandIn> picture(AssetKey key, Placement placement, Wish wish, Predicate<String> held) {
        return switch (resolve(key, placement)) {
            case Hidden hidden -> {
                log.info(
                        "The fallback {} of preset {} is withheld itself: {}",
                        key,
                        placement.preset().name(),
                        hidden.verdict().reason().token());
                yield Optional.empty();
            }
            case Shown shown -> picture(key, shown, placement, wish, held);
        };
    }

    private Optional<StandIn> picture(
            AssetKey key, Shown shown, Placement placement, Wish wish, Predicate<String> held) {
        try {
            PicturePlan plan = pictures.plan(shown.asset(), placement.preset(), wish, placement.place());
            Rendered rendered = Rendered.by(pictures, plan, held);
            if (!resolve(key, placement).equals(shown)) {
                log.info("The fallback {} changed while it was made", key);
                return Optional.empty();
            }
            return Optional.of(new StandIn(
                    rendered,
                    Earliest.of(shown.verdict().until(), plan.until()),
                    List.of(shown.base(), shown.asset())));
        } catch (UnusableMaster | OversizedRendition | SourceUnavailable | TookTooLong | NotAllowed e) {
            log.info("The fallback {} cannot be shown: {} {}", key, e.publicText(), LogText.of(e.detail()));
            return Optional.empty();
        }
    }

    private Resolved resolve(AssetKey key, Placement placement) {
        return assets.resolve(AssetReference.to(key), List.of(), placement.place(), clock.instant());
    }
}
