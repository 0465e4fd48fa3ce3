package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import org.vitrine.core.geometry.Dimensions;

/** A picture as plain numbers: alpha, red, green and blue with 8 bits each, not premultiplied. */
public final class Pixels {

    private final Dimensions size;
    private final int[] argb;

    /** @param argb one number for each pixel, row by row from the top left; the caller does not change it any more */
    public Pixels(Dimensions size, int... argb) {
        if (argb.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A picture of " + size + " has " + size.pixels() + " pixels; not " + argb.length + ".");
        }
        this.size = size;
        this.argb = argb;
    }

    /** @param channels red, green, blue and, where a picture may be transparent, alpha of each pixel */
    static Pixels ofChannels(Dimensions size, byte[] channels) {
        int[] argb = new int[Math.toIntExact(size.pixels())];
        int bands = channels.length / argb.length;
        for (int i = 0, at = 0; i < argb.length; i++, at += bands) {
            int alpha = bands > 3 ? channels[at + 3] & 0xFF : 0xFF;
            argb[i] = alpha << 24
                    | (channels[at] & 0xFF) << 16
                    | (channels[at + 1] & 0xFF) << 8
                    | channels[at + 2] & 0xFF;
        }
        return new Pixels(size, argb);
    }

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(new Dimensions(width, height), image.getRGB(0, 0, width, height, null, 0, width));
    }

    public Dimensions size() {
        return size;
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }

    /** The pixel in a column and a row, as ARGB. */
    public int at(int x, int y) {
        return argb[y * size.width() + x];
    }
}
