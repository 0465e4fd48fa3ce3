package org.vitrine.picker.preview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Place;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;

/**
 * Makes previews as the delivery proxy makes renditions: chosen by the same rules, cut by the same engine, kept in the
 * same cache. What an editor has looked at in a preset's crop is ready when the page first asks for it.
 */
public final class Previews {

    /** Name of the preset that shows the whole picture. */
    public static final String WHOLE = "whole";

    /** Widths of {@link #WHOLE}: a tile, a sharp tile, the large picture. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private static final int QUALITY = 72;
    private static final Preset WHOLE_PICTURE = new Preset(
            "picker-" + WHOLE,
            AssetKind.IMAGE,
            Optional.empty(),
            List.of(),
            WIDTHS,
            Look.PLAIN.with(Fit.CONTAIN),
            Encoding.USUAL.with(List.of(ImageFormat.WEBP, ImageFormat.JPEG)).with(QUALITY),
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            404,
            1);

    private final RenditionMaker pictures;

    public Previews(RenditionMaker pictures) {
        this.pictures = pictures;
    }

    /** A preview and what it is written as. */
    public record Preview(CachedRendition file, ImageFormat format) {}

    /** The whole picture of an asset. */
    Preview whole(Asset asset, int width, Set<ImageFormat> accepted, Place place) {
        return make(asset, WHOLE_PICTURE, width, accepted, place);
    }

    /**
     * What the delivery proxy would serve of an asset in a preset, were it permitted.
     *
     * @throws UnusableMaster if the asset has no picture, or one that cannot be read
     * @throws SourceUnavailable if the DAM does not give the file
     * @throws NotAllowed if the preset wants a watermark that may not be shown there
     */
    Preview make(Asset asset, Preset preset, int width, Set<ImageFormat> accepted, Place place) {
        Wish wish = new Wish(Optional.of(width), Optional.empty(), 1, Optional.empty(), accepted, false);
        PicturePlan plan = pictures.plan(asset, preset, wish, place);
        return new Preview(pictures.make(plan), plan.rendition().format());
    }
}
