package org.vitrine.proxy.transform;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import org.vitrine.core.geometry.Dimensions;

/** Steps that are taken last. */
final class VipsFinish {

    /** {@code VipsBlendMode}. */
    private static final int OVER = 2;

    private VipsFinish() {}

    /** Sharpens the lightness, by a strength of 0 for not at all to 10. */
    static void sharpen(VipsImage image, int strength) {
        if (strength > 0) {
            image.become(VipsOperation.of("vips_sharpen")
                    .option("sigma", Finish.SHARPENED_AROUND)
                    .option("x1", Finish.GRAIN)
                    .option("y2", Finish.MOST_LIGHTER)
                    .option("y3", Finish.MOST_DARKER)
                    .option("m1", 0.0)
                    .option("m2", Finish.gain(strength)));
        }
    }

    /**
     * Lays a picture over another.
     *
     * @param arena holds the overlay's file as long as pixels are computed
     */
    static void lay(VipsLibrary vips, Arena arena, VipsImage image, Overlay overlay, ScreenColours colours) {
        boolean opaque = !image.transparent();
        MemorySegment png = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes(overlay));
        try (VipsImage laid = VipsLoader.open(vips, png, VipsLoader.of(MasterType.PNG))) {
            Finish.Place place = Finish.Place.of(
                    overlay,
                    new Dimensions(laid.width(), laid.height()),
                    new Dimensions(image.width(), image.height()));
            VipsColours.prepare(laid, colours);
            VipsGeometry.scale(
                    laid,
                    (double) place.size().width() / laid.width(),
                    (double) place.size().height() / laid.height());
            VipsColours.fade(laid, overlay.opacity());
            image.composite(laid, OVER, place.left(), place.top());
        }
        if (opaque) {
            image.become(VipsOperation.of("vips_extract_band", 0).option("n", 3));
        }
        image.become(VipsOperation.of("vips_cast_uchar"));
    }

    private static byte[] bytes(Overlay overlay) {
        ByteBuffer png = overlay.png();
        byte[] bytes = new byte[png.remaining()];
        png.get(bytes);
        return bytes;
    }
}
