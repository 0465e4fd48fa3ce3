package org.vitrine.proxy.iiif;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.RightsNotice;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * What a request means for one picture. Nothing of it is made yet.
 *
 * @param region in pixels as viewers see them
 * @param size of the region, before it is turned
 * @param order what the engine is to do
 * @param key names it to a cache
 * @param kept whether it is one of the pictures that every viewer asks for: whoever asks for others, however many, does
 *     not drive those out
 */
record RegionPlan(Crop region, Dimensions size, TransformOrder order, RenditionKey key, boolean kept) {

    private static final int JPEG_QUALITY = 80;

    /**
     * Plans an answer.
     *
     * @param picture of the asset, shown as the exposure says
     * @throws MalformedRequest if the request asks for what is not offered
     */
    static RegionPlan of(
            IiifPath.Image path,
            Asset asset,
            MasterFile picture,
            Exposure exposure,
            SizeLimits limits,
            Set<ImageFormat> writable) {
        ImageFormat format = format(path.format(), writable);
        FocalPoint focus = asset.focalPoint().orElse(FocalPoint.CENTRE);
        Crop region = path.region().of(exposure.picture(), focus);
        Dimensions size = path.size().of(region.size(), limits);
        Cut cut =
                new Cut.Region(exposure.inMaster(region), size, path.rotation().turn());
        boolean tile = new Pyramid(exposure.picture()).isTile(region, size);
        boolean expected = tile || isWhole(region, exposure) && announced(size, exposure, limits);
        boolean plain = path.rotation().equals(Rotation.NONE) && path.quality() == Quality.DEFAULT;
        TransformOrder order = order(cut, path.quality(), format, tile ? RightsNotice.NONE : notice(asset));
        return new RegionPlan(region, size, order, key(asset, picture, size, order), expected && plain);
    }

    private static boolean isWhole(Crop region, Exposure exposure) {
        return region.equals(Crop.whole(exposure.picture()));
    }

    private static boolean announced(Dimensions size, Exposure exposure, SizeLimits limits) {
        return new Pyramid(exposure.picture()).sizes(limits).contains(size)
                || size.equals(limits.largest(exposure.picture()));
    }

    private static RightsNotice notice(Asset asset) {
        return RightsNotice.of(asset.governance().terms());
    }

    private static TransformOrder order(Cut cut, Quality quality, ImageFormat format, RightsNotice notice) {
        return new TransformOrder(
                cut,
                quality.tone(),
                Look.PLAIN.background(),
                0,
                Optional.empty(),
                format,
                JPEG_QUALITY,
                1,
                Colours.SRGB,
                1,
                notice);
    }

    private static RenditionKey key(Asset asset, MasterFile picture, Dimensions size, TransformOrder order) {
        String digest = ContentDigest.of(String.join(
                "\n", "iiif", asset.key().value(), asset.version().value(), picture.fileName(), order.toString()));
        RenditionLabel label =
                RenditionLabel.of(asset, "iiif", picture.fileName(), "iiif", size.width(), order.format());
        return new RenditionKey(digest, Optional.of(label));
    }

    private static ImageFormat format(String extension, Set<ImageFormat> writable) {
        return writable.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest("Pictures are written here as "
                        + writable.stream().map(ImageFormat::extension).sorted().collect(Collectors.joining(", "))
                        + "; not \"" + extension + "\"."));
    }

    /** Whether pixels must be invented. */
    boolean upscales() {
        return Size.larger(size, region.size());
    }

    /** The one form of the request's URL, behind the identifier (section 4.8). */
    String canonical(IiifPath.Image path, Exposure exposure, SizeLimits limits) {
        boolean largest = size.equals(new Size(false, new Size.Largest()).of(region.size(), limits));
        boolean largestOfAll = upscales() && size.equals(limits.largest(region.size()));
        String sized =
                largest ? "max" : largestOfAll ? "^max" : (upscales() ? "^" : "") + size.width() + "," + size.height();
        String cut = isWhole(region, exposure)
                ? "full"
                : String.join(
                        ",",
                        String.valueOf(region.x()),
                        String.valueOf(region.y()),
                        String.valueOf(region.size().width()),
                        String.valueOf(region.size().height()));
        Quality quality = path.quality() == Quality.COLOR ? Quality.DEFAULT : path.quality();
        return String.join("/", cut, sized, path.rotation().print(), quality.print()) + "." + path.format();
    }
}
