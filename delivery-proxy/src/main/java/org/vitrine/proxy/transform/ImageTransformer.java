package org.vitrine.proxy.transform;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.ImageFormat;

/**
 * Makes renditions of masters. Both engines keep one contract: the same crop, upright after Exif orientation, in sRGB
 * with 8 bits per channel, as many frames of an animation as are ordered and the format shows, the first page of a
 * document, with no metadata of the master. Thread-safe; a refusal leaves the engine ready for the next master.
 */
public sealed interface ImageTransformer extends AutoCloseable permits ThumbnailatorTransformer, VipsTransformer {

    /** Takes libvips where the machine has it, and pure Java otherwise. */
    static ImageTransformer create(TransformLimits limits) {
        return VipsTransformer.find(limits)
                .<ImageTransformer>map(vips -> vips)
                .orElseGet(() -> new ThumbnailatorTransformer(limits));
    }

    /** Name and version of the engine, for logs and health, such as {@code libvips 8.14.1}. */
    String engine();

    /** Formats this machine really writes; each was tried when the engine started. */
    Set<ImageFormat> writes();

    /** How busy it is. */
    TransformLoad load();

    /**
     * Displayed size of a picture, read from its header alone; of a document its first page at 144 dots per inch.
     *
     * @param mediaType what the DAM says the file is
     * @throws UnusableMaster if the file is broken, mislabelled or beyond the limits
     * @throws SourceUnavailable if there is no such file
     */
    Dimensions dimensions(Path master, String mediaType);

    /**
     * Makes one rendition.
     *
     * @param mediaType what the DAM says the file is
     * @return the rendition's file content
     * @throws UnusableMaster if the file is broken, mislabelled or beyond the limits
     * @throws OversizedRendition if the rendition would be beyond the limits
     * @throws Overloaded if more renditions wait than may
     * @throws SourceUnavailable if there is no such file
     */
    byte[] transform(Path master, String mediaType, TransformOrder order);

    /**
     * Cuts one rendition and lends it to someone who decides how it is written, as one piece of work: it takes one turn
     * and keeps to one limit of time.
     *
     * @param mediaType what the DAM says the file is
     * @param use what is made of the picture; runs on a thread of the engine
     * @return what was made
     * @throws UnusableMaster if the file is broken, mislabelled or beyond the limits, or the use takes too long
     * @throws OversizedRendition if the rendition would be beyond the limits
     * @throws Overloaded if more renditions wait than may
     * @throws SourceUnavailable if there is no such file
     */
    <T> T cut(Path master, String mediaType, TransformOrder order, Function<CutPicture, T> use);

    @Override
    void close();
}
