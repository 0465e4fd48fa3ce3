package org.vitrine.proxy.impression;

import java.util.Base64;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.proxy.transform.Pixels;

/**
 * What a picture is like at first sight.
 *
 * @param thumbHash its ThumbHash in base64 (RFC 4648 section 4)
 * @param tiny a picture of it of at most 16 by 16 pixels, as a PNG file in base64
 * @param colour that covers most of it, as RGB
 * @param attention the point that draws the eye
 * @param entropy the point around which most is to be seen
 */
public record Impression(String thumbHash, String tiny, int colour, FocalPoint attention, FocalPoint entropy) {

    /** The longest side of the thumbnail that an impression is taken from. */
    static final int SIDE = 100;

    /** The impression of a thumbnail of at most 100 by 100 pixels. */
    static Impression of(Pixels thumbnail) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Impression(
                base64.encodeToString(ThumbHash.of(thumbnail)),
                base64.encodeToString(TinyPicture.of(thumbnail)),
                DominantColour.of(thumbnail),
                Attention.of(thumbnail),
                Entropy.of(thumbnail));
    }

    /** The tiny picture as an address that holds it. */
    public String dataUrl() {
        return "data:image/png;base64," + tiny;
    }

    /** The colour as style sheets write it: {@code #aabbcc}. */
    public String cssColour() {
        return String.format("#%06x", colour);
    }
}
