package org.vitrine.proxy.rendering;

import java.nio.file.Path;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformOrder;

/** Writes a rendition once all else about it is decided: the last step, in which its quality may be sought. */
@FunctionalInterface
public interface PictureWriter {

    /** Writes what is ordered, at the quality that is ordered. */
    static PictureWriter plain(ImageTransformer transformer) {
        return (file, mediaType, order, rule, of) -> transformer.transform(file, mediaType, order);
    }

    /**
     * The rendition's bytes.
     *
     * @param order with the rule's fixed quality; where it is to be found, with the highest
     * @param rule how it is to be written
     * @param of what it is of, for what is kept beside it
     */
    byte[] write(Path file, String mediaType, TransformOrder order, Encoding rule, RenditionLabel of);
}
