package org.vitrine.proxy.transform;

/**
 * A rendition that is cut, but not written yet. It can be written again and again, and looked at in between, at the cost
 * of the encoder alone. Used by one thread, and only while {@link ImageTransformer#cut} lends it.
 */
public interface CutPicture {

    /** What it shows, before any format spoils it; of an animation its first frame. */
    Pixels pixels();

    /**
     * The rendition's file, in the order's format.
     *
     * @param quality 1 to 100, on JPEG's scale, in place of the order's
     */
    byte[] written(int quality);

    /** What a file written here shows, decoded by the engine that wrote it; of an animation its first frame. */
    Pixels read(byte[] file);
}
