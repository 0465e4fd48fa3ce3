package org.vitrine.sample.brush;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A gradient with many steps, slightly scattered. Java's own gradients take several times as long and show bands where
 * they are wide.
 */
final class RampPaint implements Paint {

    static final int STEPS = 1024;

    private static final double SCATTER = 0.004;

    /** Where a place of the canvas lies on the gradient: 0 is its beginning, 1 its end. */
    interface Course {
        double at(double x, double y);
    }

    private final int[] colours;
    private final boolean opaque;
    private final Course course;

    /**
     * A gradient.
     *
     * @param colours {@link #STEPS} colours as {@code 0xAARRGGBB}
     */
    RampPaint(int[] colours, boolean opaque, Course course) {
        this.colours = colours;
        this.opaque = opaque;
        this.course = course;
    }

    @Override
    public int getTransparency() {
        return opaque ? Transparency.OPAQUE : Transparency.TRANSLUCENT;
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        try {
            return new Context(transform.createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("A gradient needs a canvas that is not folded flat.", e);
        }
    }

    private final class Context implements PaintContext {

        private final AffineTransform toUnits;
        private WritableRaster raster = getColorModel().createCompatibleWritableRaster(64, 64);

        private Context(AffineTransform toUnits) {
            this.toUnits = toUnits;
        }

        @Override
        public ColorModel getColorModel() {
            return ColorModel.getRGBdefault();
        }

        @Override
        public Raster getRaster(int left, int top, int width, int height) {
            if (raster.getWidth() < width || raster.getHeight() < height) {
                raster = getColorModel()
                        .createCompatibleWritableRaster(
                                Math.max(width, raster.getWidth()), Math.max(height, raster.getHeight()));
            }
            int[] pixels = ((DataBufferInt) raster.getDataBuffer()).getData();
            int stride = raster.getWidth();
            double stepX = toUnits.getScaleX();
            double stepY = toUnits.getShearY();
            for (int row = 0; row < height; row++) {
                double x = (left + 0.5) * stepX + (top + row + 0.5) * toUnits.getShearX() + toUnits.getTranslateX();
                double y = (left + 0.5) * stepY + (top + row + 0.5) * toUnits.getScaleY() + toUnits.getTranslateY();
                for (int column = 0; column < width; column++) {
                    double scatter = (Speckle.at(left + column, top + row) - 127) * (SCATTER / 128);
                    int step = (int) ((course.at(x, y) + scatter) * STEPS);
                    pixels[row * stride + column] = colours[Math.clamp(step, 0, STEPS - 1)];
                    x += stepX;
                    y += stepY;
                }
            }
            return raster;
        }

        @Override
        public void dispose() {
            // Holds nothing but memory.
        }
    }
}
