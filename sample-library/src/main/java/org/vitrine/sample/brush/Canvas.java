package org.vitrine.sample.brush;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/**
 * A picture being painted, measured in units that do not depend on its size: it is always 1000 units high and as wide
 * as its shape asks for. A scene is painted the same at any number of pixels.
 */
public final class Canvas {

    /** The height of every canvas in units. */
    public static final double HEIGHT = 1000;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double scale;

    private Canvas(int width, int height, int type) {
        image = new BufferedImage(width, height, type);
        scale = height / HEIGHT;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.scale(scale, scale);
    }

    /** An opaque canvas of so many pixels. */
    public static Canvas opaque(int width, int height) {
        return new Canvas(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** A clear canvas of so many pixels. */
    public static Canvas transparent(int width, int height) {
        return new Canvas(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** The width in units. */
    public double width() {
        return image.getWidth() / scale;
    }

    /** The height in units, always {@link #HEIGHT}. */
    public double height() {
        return HEIGHT;
    }

    /** Pixels to a unit. */
    public double scale() {
        return scale;
    }

    /** The picture itself. */
    public BufferedImage image() {
        return image;
    }

    /** The pixels, row by row, for brushes that work on light rather than on shapes. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The whole surface as a shape. */
    public Shape surface() {
        return Form.box(0, 0, width(), height());
    }

    public Canvas fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
        return this;
    }

    public Canvas fill(Shape shape, int rgb) {
        return fill(shape, Ink.of(rgb));
    }

    public Canvas fill(Shape shape, int rgb, double opacity) {
        return fill(shape, Ink.of(rgb, opacity));
    }

    /** Draws the outline with round ends. */
    public Canvas stroke(Shape shape, double width, Paint paint) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        return this;
    }

    public Canvas stroke(Shape shape, double width, int rgb) {
        return stroke(shape, width, Ink.of(rgb));
    }

    public Canvas stroke(Shape shape, double width, int rgb, double opacity) {
        return stroke(shape, width, Ink.of(rgb, opacity));
    }

    /** Paints what is asked, visible only inside the shape. The edge of a clip is hard: give it an outline if it shows. */
    public Canvas inside(Shape shape, Consumer<Canvas> painting) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        painting.accept(this);
        graphics.setClip(before);
        return this;
    }

    /** Paints what is asked in moved, turned or stretched units. Brushes that work on pixels do not follow. */
    public Canvas through(AffineTransform transform, Consumer<Canvas> painting) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(transform);
        painting.accept(this);
        graphics.setTransform(before);
        return this;
    }

    /**
     * Mirrors what stands above a height into what lies below it, each row pushed sideways a little.
     *
     * @param y the height of the mirror
     * @param squeeze how tall the reflection is, as a share of what is mirrored
     * @param sway units by which the farthest rows are pushed
     */
    public void reflect(double y, double squeeze, double sway) {
        int[] pixels = pixels();
        int columns = image.getWidth();
        int first = (int) Math.ceil(y * scale);
        for (int row = first; row < image.getHeight(); row++) {
            int source = Math.max(0, first - 1 - (int) ((row - first) / squeeze));
            double far = (row - first) / scale;
            int push = (int) (Math.sin(far * far / 190 + far / 3.1) * sway * scale * Math.min(1, far / 160));
            for (int column = 0; column < columns; column++) {
                pixels[row * columns + column] = pixels[source * columns + Math.clamp(column + push, 0, columns - 1)];
            }
        }
    }

    /** Lays another picture over a box of this one. */
    void lay(BufferedImage other, double x, double y, double width, double height) {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(width / other.getWidth(), height / other.getHeight());
        graphics.drawImage(other, placed, null);
    }
}
