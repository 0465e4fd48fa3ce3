package org.vitrine.proxy.impression;

import org.vitrine.proxy.transform.Pixels;

/**
 * A very small placeholder that keeps a picture's colours, shape and transparency: about 25 bytes, which a page turns
 * into a blurred picture with a few lines of JavaScript. The low frequencies of a cosine transform, quantised.
 *
 * @see <a href="https://evanw.github.io/thumbhash/">ThumbHash, its format and its decoders</a>
 */
final class ThumbHash {

    private static final int LARGEST = 100;

    private ThumbHash() {}

    /** The hash of a picture of at most 100 by 100 pixels. */
    static byte[] of(Pixels picture) {
        if (picture.width() > LARGEST || picture.height() > LARGEST) {
            throw new IllegalArgumentException(
                    "A ThumbHash is made of at most 100 x 100 pixels; not " + picture.size() + ".");
        }
        Channels channels = Channels.of(picture);
        boolean transparent = channels.transparent();
        int most = transparent ? 5 : 7;
        int longest = Math.max(picture.width(), picture.height());
        int across = Math.max(1, Math.round((float) most * picture.width() / longest));
        int down = Math.max(1, Math.round((float) most * picture.height() / longest));
        boolean landscape = picture.width() > picture.height();

        Waves luminance = channels.luminance().waves(Math.max(3, across), Math.max(3, down));
        Waves yellowBlue = channels.yellowBlue().waves(3, 3);
        Waves redGreen = channels.redGreen().waves(3, 3);

        Nibbles hash = new Nibbles();
        int head = round(63 * luminance.mean())
                | round(31.5 + 31.5 * yellowBlue.mean()) << 6
                | round(31.5 + 31.5 * redGreen.mean()) << 12
                | round(31 * luminance.scale()) << 18
                | (transparent ? 1 : 0) << 23;
        int shape = (landscape ? down : across)
                | round(63 * yellowBlue.scale()) << 3
                | round(63 * redGreen.scale()) << 9
                | (landscape ? 1 : 0) << 15;
        hash.bytes(head, 3);
        hash.bytes(shape, 2);
        if (transparent) {
            Waves alpha = channels.alpha().waves(5, 5);
            hash.bytes(round(15 * alpha.mean()) | round(15 * alpha.scale()) << 4, 1);
            hash.all(luminance, yellowBlue, redGreen, alpha);
        } else {
            hash.all(luminance, yellowBlue, redGreen);
        }
        return hash.written();
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
