package org.vitrine.proxy.transform;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/**
 * The renditions of the scene that both engines are held to. They were painted from the scene's instructions at their
 * own size, so that neither engine judges itself; {@link #main} paints them anew when the scene changes.
 *
 * @param name of its file
 * @param shape as an aspect ratio, empty for the scene's own
 * @param left where the scene's left edge lies in the rendition, in its pixels
 * @param top where the scene's top edge lies
 * @param scale pixels of the rendition per pixel of the scene
 */
record Golden(
        String name,
        Fit fit,
        String shape,
        double focusX,
        double focusY,
        int width,
        int height,
        double left,
        double top,
        double scale) {

    static final Golden COVER_16X9 =
            new Golden("cover-16x9-centre-480", Fit.COVER, "16:9", 0.5, 0.5, 480, 270, 0, -25, 0.4);

    static final List<Golden> ALL = List.of(
            COVER_16X9,
            new Golden("whole-480", Fit.COVER, "", 0.5, 0.5, 480, 320, 0, 0, 0.4),
            new Golden("cover-4x5-focus-right-320", Fit.COVER, "4:5", 0.75, 0.35, 320, 400, -280, 0, 0.5),
            new Golden("cover-1x1-focus-left-200", Fit.COVER, "1:1", 0.1, 0.9, 200, 200, 0, 0, 0.25),
            new Golden("contain-1x1-300", Fit.CONTAIN, "1:1", 0.5, 0.5, 300, 200, 0, 0, 0.25),
            new Golden("pad-2x1-320", Fit.PAD, "2:1", 0.5, 0.5, 320, 160, 40, 0, 0.2));

    static final int BACKGROUND = 0x204060;

    /** Painted so many times larger each way and averaged, which no edge's position depends on. */
    private static final int FINER = 4;

    @Override
    public String toString() {
        return name;
    }

    TransformOrder order(ImageFormat format) {
        Optional<AspectRatio> ratio = shape.isEmpty() ? Optional.empty() : Optional.of(AspectRatio.parse(shape));
        return TransformOrder.plain(new Cut.Placed(fit, ratio, new FocalPoint(focusX, focusY), width), format, 92)
                .on(BACKGROUND);
    }

    String fileName() {
        return name + ".png";
    }

    BufferedImage image() {
        try (InputStream png = Golden.class.getResourceAsStream("/golden/" + fileName())) {
            return ImageIO.read(png);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private BufferedImage painted() {
        BufferedImage fine = new BufferedImage(width * FINER, height * FINER, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fine.createGraphics();
        graphics.setColor(new Color(BACKGROUND));
        graphics.fillRect(0, 0, fine.getWidth(), fine.getHeight());
        graphics.scale(FINER, FINER);
        graphics.translate(left, top);
        graphics.scale(scale, scale);
        graphics.clipRect(0, 0, Scene.WIDTH, Scene.HEIGHT);
        Scene.paint(graphics);
        graphics.dispose();
        return halved(halved(fine));
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    public static void main(String[] folder) throws IOException {
        for (Golden golden : ALL) {
            ImageIO.write(
                    golden.painted(),
                    "png",
                    Path.of(folder[0], golden.fileName()).toFile());
        }
    }
}
