package org.vitrine.proxy.impression;

import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.proxy.transform.Pixels;

/**
 * The point around which most is to be seen: the middle of the window of half the width and height whose lightness is
 * the least predictable (Shannon's entropy).
 */
final class Entropy {

    private static final int SHADES = 32;

    /** What a window must have beyond the rest, in bits. */
    private static final double NOTICEABLE = 0.05;

    private Entropy() {}

    static FocalPoint of(Pixels picture) {
        int across = Math.max(1, picture.width() / 2);
        int down = Math.max(1, picture.height() / 2);
        Field shades = Field.of(picture.width(), picture.height(), (x, y) -> shade(picture.at(x, y)));
        int windowsAcross = picture.width() - across + 1;
        int windowsDown = picture.height() - down + 1;
        FocalPoint window = Field.of(windowsAcross, windowsDown, (x, y) -> bits(shades, x, y, across, down))
                .peak(NOTICEABLE);
        return new FocalPoint(
                (window.x() * windowsAcross - 0.5 + across / 2.0) / picture.width(),
                (window.y() * windowsDown - 0.5 + down / 2.0) / picture.height());
    }

    private static double bits(Field shades, int left, int top, int across, int down) {
        int[] counts = new int[SHADES];
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                counts[(int) shades.at(x, y)]++;
            }
        }
        double all = across * down;
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                bits -= count / all * Math.log(count / all) / Math.log(2);
            }
        }
        return bits;
    }

    /** Transparent pixels are as dark as they are empty. */
    private static int shade(int pixel) {
        double lightness = OkLab.of(pixel).lightness() * (pixel >>> 24) / 255;
        return (int) Math.min(SHADES - 1, lightness * SHADES);
    }
}
