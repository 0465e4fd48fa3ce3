package org.vitrine.picker.preview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.core.rendition.RenditionChooser;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformOrder;

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

    private final MasterOpener masters;
    private final ImageTransformer transformer;
    private final RenditionChooser chooser;
    private final RenditionCache cache;

    public Previews(MasterOpener masters, ImageTransformer transformer, RenditionCache cache) {
        this.masters = masters;
        this.transformer = transformer;
        this.chooser = new RenditionChooser(transformer.writes());
        this.cache = cache;
    }

    /** A preview and what it is written as. */
    public record Preview(CachedRendition file, ImageFormat format) {}

    /** The whole picture of an asset. */
    Preview whole(Asset asset, int width, Set<ImageFormat> accepted) {
        return make(asset, WHOLE_PICTURE, width, accepted);
    }

    /**
     * What the delivery proxy would serve of an asset in a preset, were it permitted.
     *
     * @throws UnusableMaster if the asset has no picture, or one that cannot be read
     * @throws SourceUnavailable if the DAM does not give the file
     */
    Preview make(Asset asset, Preset preset, int width, Set<ImageFormat> accepted) {
        MasterFile file = asset.picture()
                .orElseThrow(() -> new UnusableMaster("This asset has no picture.", String.valueOf(asset.id())));
        Wish wish = new Wish(Optional.of(width), Optional.empty(), 1, Optional.empty(), accepted, false);
        FocalPoint focus = asset.focalPoint().orElse(FocalPoint.CENTRE);
        Dimensions size = file.dimensions().orElseGet(() -> measured(asset, file));
        Rendition rendition = chooser.choose(preset, wish, file, size, focus);
        CachedRendition kept = cache.get(RenditionKey.of(asset, file, rendition), () -> cut(asset, file, rendition));
        return new Preview(kept, rendition.format());
    }

    private Dimensions measured(Asset asset, MasterFile file) {
        try (OpenedMaster master = masters.open(asset, file)) {
            return transformer.dimensions(master.path(), file.mediaType());
        }
    }

    private byte[] cut(Asset asset, MasterFile file, Rendition rendition) {
        try (OpenedMaster master = masters.open(asset, file)) {
            byte[] made = transformer.transform(
                    master.path(),
                    file.mediaType(),
                    TransformOrder.of(rendition, asset.governance().terms()));
            if (!master.unchanged()) {
                throw new SourceUnavailable(
                        "The file was replaced while it was read; ask again.", String.valueOf(asset.id()));
            }
            return made;
        }
    }
}
