package org.vitrine.proxy.transform;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The picture all masters show: sky over a meadow, four corner squares of known colours, and a red balloon right of the
 * middle. It is drawn from instructions, so that a golden image can be painted at its own size, by neither engine.
 */
public final class Scene {

    static final int WIDTH = 1200;
    static final int HEIGHT = 800;

    /** Centre of the balloon, as a share of width and height. */
    static final double BALLOON_X = 0.75;

    static final double BALLOON_Y = 0.35;
    static final Color BALLOON = new Color(0xC0202A);

    private Scene() {}

    static BufferedImage picture() {
        return painted(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    public static BufferedImage painted(int width, int height, int imageType) {
        BufferedImage image = new BufferedImage(width, height, imageType);
        Graphics2D graphics = image.createGraphics();
        graphics.scale((double) width / WIDTH, (double) height / HEIGHT);
        paint(graphics);
        graphics.dispose();
        return image;
    }

    static void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x3A7BD5), 0, 560, new Color(0xDDEBF7)));
        graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        graphics.setPaint(new GradientPaint(0, 560, new Color(0x7FA650), 0, HEIGHT, new Color(0x3E6B2F)));
        graphics.fill(new Rectangle2D.Double(0, 560, WIDTH, HEIGHT - 560));
        graphics.setPaint(new Color(0x8C8C9A));
        graphics.fill(mountain());
        balloon(graphics);
        corner(graphics, 0, 0, Color.YELLOW);
        corner(graphics, WIDTH - 60, 0, Color.MAGENTA);
        corner(graphics, 0, HEIGHT - 60, Color.CYAN);
        corner(graphics, WIDTH - 60, HEIGHT - 60, Color.BLACK);
    }

    private static void balloon(Graphics2D graphics) {
        double x = WIDTH * BALLOON_X;
        double y = HEIGHT * BALLOON_Y;
        graphics.setPaint(BALLOON);
        graphics.fill(new Ellipse2D.Double(x - 90, y - 110, 180, 220));
        graphics.setPaint(new Color(0x6B4A2B));
        graphics.fill(new Rectangle2D.Double(x - 25, y + 150, 50, 36));
    }

    private static Path2D mountain() {
        Path2D mountain = new Path2D.Double();
        mountain.moveTo(60, 560);
        mountain.lineTo(330, 220);
        mountain.lineTo(430, 340);
        mountain.lineTo(500, 280);
        mountain.lineTo(720, 560);
        mountain.closePath();
        return mountain;
    }

    private static void corner(Graphics2D graphics, int x, int y, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(new Rectangle2D.Double(x, y, 60, 60));
    }
}
