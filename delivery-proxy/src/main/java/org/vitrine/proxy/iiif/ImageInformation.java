package org.vitrine.proxy.iiif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/**
 * What a picture offers (section 5).
 *
 * @param id its URL
 * @param picture its size as viewers see it
 * @param limits of one answer
 * @param upscaling whether sizes may begin with {@code ^}
 * @param formats written here beyond JPEG and PNG, best first
 * @param rights a {@link RightsStatement}
 * @param facts URL of all that is said of the asset
 */
record ImageInformation(
        String id,
        Dimensions picture,
        SizeLimits limits,
        boolean upscaling,
        List<ImageFormat> formats,
        Optional<String> rights,
        String facts) {

    static final String CONTEXT = "http://iiif.io/api/image/3/context.json";

    /** The document in the order the specification gives it, for a JSON writer. */
    Map<String, Object> document() {
        Pyramid pyramid = new Pyramid(picture);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("id", id);
        document.put("type", "ImageService3");
        document.put("protocol", "http://iiif.io/api/image");
        document.put("profile", "level2");
        document.put("width", picture.width());
        document.put("height", picture.height());
        document.put("maxWidth", limits.width());
        document.put("maxHeight", limits.height());
        limits.area().ifPresent(area -> document.put("maxArea", area));
        document.put(
                "sizes",
                pyramid.sizes(limits).stream()
                        .map(size -> Map.of("width", size.width(), "height", size.height()))
                        .toList());
        document.put("tiles", List.of(Map.of("width", Pyramid.TILE, "scaleFactors", pyramid.scaleFactors())));
        rights.ifPresent(statement -> document.put("rights", statement));
        List<String> extra = formats.stream().map(ImageFormat::extension).toList();
        document.put("preferredFormats", preferred());
        document.put("extraFormats", extra);
        document.put("extraQualities", List.of("color", "gray", "bitonal"));
        document.put("extraFeatures", features());
        document.put("seeAlso", List.of(seeAlso()));
        return document;
    }

    /** WebP costs a third of JPEG's bytes less and is quickly written; AVIF is smaller still, but slow for tiles. */
    private List<String> preferred() {
        String jpeg = ImageFormat.JPEG.extension();
        return formats.contains(ImageFormat.WEBP) ? List.of(ImageFormat.WEBP.extension(), jpeg) : List.of(jpeg);
    }

    private List<String> features() {
        List<String> features = new ArrayList<>(List.of("mirroring", "canonicalLinkHeader", "profileLinkHeader"));
        if (upscaling) {
            features.add("sizeUpscaling");
        }
        return features;
    }

    private Map<String, Object> seeAlso() {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", facts);
        link.put("type", "Dataset");
        link.put("label", Map.of("en", List.of("Texts, rights and renditions of this asset")));
        link.put("format", "application/json");
        return link;
    }
}
