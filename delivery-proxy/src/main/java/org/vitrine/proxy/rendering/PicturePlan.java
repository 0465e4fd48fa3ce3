package org.vitrine.proxy.rendering;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.cache.RenditionKey;

/**
 * Which rendition answers a wish, and where a cache keeps it. Nothing of it is made yet.
 *
 * @param asset that may be shown
 * @param picture the file of the asset that it is cut from
 * @param mark what is laid over it
 */
public record PicturePlan(Asset asset, MasterFile picture, Rendition rendition, Optional<Mark> mark, RenditionKey key) {

    static PicturePlan of(Asset asset, PictureChoice choice, Optional<Mark> mark) {
        RenditionKey key = RenditionKey.of(
                asset,
                choice.picture(),
                choice.rendition(),
                mark.map(Mark::state).orElse(""));
        return new PicturePlan(asset, choice.picture(), choice.rendition(), mark, key);
    }

    /** Whether it was made of these very records; one that was read anew may say something else. */
    @SuppressWarnings("ReferenceEquality") // comparing records part by part costs more than to plan again
    boolean isOf(Asset other, Preset preset) {
        return asset == other && rendition.preset() == preset;
    }

    /** When its watermark may no longer be shown; empty if no end is known. */
    public Optional<Instant> until() {
        return mark.flatMap(Mark::until);
    }
}
