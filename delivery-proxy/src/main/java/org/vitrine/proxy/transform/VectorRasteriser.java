package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Framing;

/** Draws what is made of instructions, straight at the size a rendition needs. The same for both engines. */
sealed interface VectorRasteriser permits SvgRasteriser, PdfRasteriser {

    /** The rasteriser for a kind of vector master. */
    static VectorRasteriser of(MasterType type, TransformLimits limits) {
        return type == MasterType.PDF ? new PdfRasteriser(limits) : new SvgRasteriser();
    }

    /** Displayed size; for a document its first page at 144 dots per inch. */
    Dimensions dimensions(Path file);

    /** The framing's crop, drawn at the framing's image size, in sRGB with transparency. */
    BufferedImage rasterise(Path file, Framing framing);
}
