package org.vitrine.connectors.metadata;

import org.vitrine.core.geometry.Dimensions;

/**
 * What a container's header says of its picture.
 *
 * @param stored size before Exif orientation
 * @param transparent whether pixels may be transparent
 * @param moving whether it has several frames
 */
record Pixels(Dimensions stored, boolean transparent, boolean moving) {

    /** Of a still picture. */
    Pixels(Dimensions stored, boolean transparent) {
        this(stored, transparent, false);
    }

    /**
     * Takes a header's word for a size.
     *
     * @throws UnreadableFile if a side is nothing or beyond what any picture has
     */
    static Dimensions size(long width, long height) throws UnreadableFile {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new UnreadableFile("The file's header claims an impossible size of " + width + " x " + height + ".");
        }
        return new Dimensions((int) width, (int) height);
    }
}
