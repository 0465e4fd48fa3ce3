package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.rendition.ImageFormat;

/**
 * What a rendition's file holds beside its pixels.
 *
 * @param profile ICC profile, empty for sRGB
 * @param rights XMP packet
 */
record Label(Optional<byte[]> profile, Optional<byte[]> rights) {

    static final Label NONE = new Label(Optional.empty(), Optional.empty());

    boolean isEmpty() {
        return profile.isEmpty() && rights.isEmpty();
    }

    /** A file as encoders write it, with this label; an AVIF is labelled by its encoder. */
    byte[] on(byte[] file, ImageFormat format) {
        return switch (format) {
            case JPEG -> isEmpty() ? file : JpegFile.labelled(file, this);
            case PNG -> isEmpty() ? file : PngFile.labelled(file, this);
            case WEBP -> WebpFile.labelled(file, this);
            case AVIF -> file;
        };
    }
}
