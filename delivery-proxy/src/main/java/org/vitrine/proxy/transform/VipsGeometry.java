package org.vitrine.proxy.transform;

import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;

/** Steps that move pixels. */
final class VipsGeometry {

    /** {@code VipsDirection}. */
    private static final int HORIZONTAL = 0;

    /** {@code VipsExtend}. */
    private static final int WITH_BACKGROUND = 5;

    private VipsGeometry() {}

    /**
     * Scales a picture.
     *
     * @param across new width divided by the width
     * @param down new height divided by the height
     */
    static void scale(VipsImage image, double across, double down) {
        if (across == 1 && down == 1) {
            return;
        }
        int format = image.format();
        boolean alpha = image.transparent();
        if (alpha) {
            // Or the colours of transparent pixels would bleed into their neighbours.
            image.become(VipsOperation.of("vips_premultiply"));
        }
        image.become(VipsOperation.of("vips_resize", across).option("vscale", down));
        if (alpha) {
            image.become(VipsOperation.of("vips_unpremultiply"));
            image.become(VipsOperation.of("vips_cast", format));
        }
    }

    static void cut(VipsImage image, Crop crop) {
        image.become(area(crop));
    }

    static VipsOperation area(Crop crop) {
        return VipsOperation.of(
                "vips_extract_area",
                crop.x(),
                crop.y(),
                crop.size().width(),
                crop.size().height());
    }

    static void turn(VipsImage image, Turn turn) {
        if (turn.mirrored()) {
            image.become(VipsOperation.of("vips_flip", HORIZONTAL));
        }
        if (turn.quarters() > 0) {
            // The last rows come first now, but decoders deliver the first ones first.
            image.settle();
            image.become(VipsOperation.of("vips_rot", turn.quarters()));
        }
    }

    /** Centres a picture on a canvas of a colour. */
    static void pad(VipsImage image, Dimensions canvas, int rgb) {
        int left = (canvas.width() - image.width()) / 2;
        int top = (canvas.height() - image.height()) / 2;
        image.become(
                rgb,
                colour -> VipsOperation.of("vips_embed", left, top, canvas.width(), canvas.height())
                        .option("extend", WITH_BACKGROUND)
                        .option("background", colour));
    }
}
