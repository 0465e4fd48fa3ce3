package org.vitrine.core.asset;

import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/**
 * What is known of the file the DAM holds for an asset.
 *
 * @param fileName last part of its path, for people and for {@code Content-Disposition}
 * @param mediaType as found in the content, not as the name claims, such as {@code image/jpeg}
 * @param bytes its length
 * @param dimensions as displayed, after Exif orientation; for a document its first page at 144 dots per inch; empty
 *     where a kind has none
 * @param transparent whether its header says that pixels may be transparent
 * @param moving whether it is a picture of several frames
 */
public record MasterFile(
        String fileName,
        String mediaType,
        long bytes,
        Optional<Dimensions> dimensions,
        boolean transparent,
        boolean moving) {

    public MasterFile {
        if (fileName.isEmpty() || fileName.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A file name is not empty and holds no slash.");
        }
        if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("A media type reads like image/jpeg; not \"" + mediaType + "\".");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("A master file is not empty.");
        }
    }

    /** A still picture, or a file that is none. */
    public MasterFile(
            String fileName, String mediaType, long bytes, Optional<Dimensions> dimensions, boolean transparent) {
        this(fileName, mediaType, bytes, dimensions, transparent, false);
    }

    /** Whether it is drawn from instructions, so that any size is sharp: SVG and PDF. */
    public boolean vector() {
        return mediaType.equals("image/svg+xml") || mediaType.equals("application/pdf");
    }
}
