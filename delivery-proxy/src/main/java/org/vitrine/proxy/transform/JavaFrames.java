package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.transform.Motion.Disposal;
import org.vitrine.proxy.transform.Motion.Frame;

/**
 * Draws an animation's frames one over the other, since ImageIO's readers give them one by one: each may cover only a
 * part of the canvas, the rest of which is what was there before, and transparent at first.
 */
final class JavaFrames {

    /** A frame's picture as its decoder gives it. */
    @FunctionalInterface
    private interface Source {
        BufferedImage picture(int number) throws IOException;
    }

    private final Motion motion;
    private final Source source;

    private JavaFrames(Motion motion, Source source) {
        this.motion = motion;
        this.source = source;
    }

    static JavaFrames of(MasterType type, Motion motion, ImageReader reader) {
        if (type == MasterType.GIF) {
            return new JavaFrames(motion, reader::read);
        }
        ImageInputStream webp = (ImageInputStream) reader.getInput();
        return new JavaFrames(motion, number -> {
            Frame frame = motion.frames().get(number);
            reader.setInput(new ByteArrayImageInputStream(stillWebp(webp, frame)));
            return reader.read(0);
        });
    }

    /**
     * A frame of an animated WebP as a file of its own, for decoders that know no animations.
     *
     * @param webp a stream that knows its length
     */
    static byte[] stillWebp(ImageInputStream webp, Frame frame) throws IOException {
        webp.seek(frame.at());
        byte[] picture = new byte[(int) Math.min(frame.length(), Math.max(0, webp.length() - frame.at()))];
        webp.readFully(picture);
        return WebpFile.still(new Dimensions(frame.place().width, frame.place().height), picture);
    }

    /** The first of them as it is shown. */
    BufferedImage first() throws IOException {
        BufferedImage picture = source.picture(0);
        Frame frame = motion.frames().getFirst();
        Rectangle whole = new Rectangle(motion.canvas().width(), motion.canvas().height());
        boolean covers =
                frame.place().equals(whole) && picture.getWidth() == whole.width && picture.getHeight() == whole.height;
        return covers ? picture : drawn(canvas(), frame, picture);
    }

    /** Shows all in their order, always in the same picture, until the thread is interrupted. */
    void each(Consumer<BufferedImage> shown) throws IOException {
        BufferedImage canvas = canvas();
        for (int i = 0; i < motion.frames().size() && !Thread.currentThread().isInterrupted(); i++) {
            Frame frame = motion.frames().get(i);
            int[] before = frame.disposal() == Disposal.AS_BEFORE ? pixels(canvas) : new int[0];
            shown.accept(drawn(canvas, frame, source.picture(i)));
            switch (frame.disposal()) {
                case STAY -> {
                    // The next one is drawn over it.
                }
                case CLEAR -> clear(canvas, frame.place());
                case AS_BEFORE ->
                    canvas.setRGB(0, 0, canvas.getWidth(), canvas.getHeight(), before, 0, canvas.getWidth());
            }
        }
    }

    private BufferedImage canvas() {
        return new BufferedImage(motion.canvas().width(), motion.canvas().height(), BufferedImage.TYPE_INT_ARGB);
    }

    private static BufferedImage drawn(BufferedImage canvas, Frame frame, BufferedImage picture) {
        if (!frame.blended()) {
            clear(canvas, frame.place());
        }
        draw(
                canvas,
                AlphaComposite.SrcOver,
                graphics -> graphics.drawImage(picture, frame.place().x, frame.place().y, null));
        return canvas;
    }

    private static void clear(BufferedImage canvas, Rectangle place) {
        draw(canvas, AlphaComposite.Clear, graphics -> graphics.fill(place));
    }

    private static void draw(BufferedImage canvas, Composite composite, Consumer<Graphics2D> what) {
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setComposite(composite);
            what.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    private static int[] pixels(BufferedImage canvas) {
        return canvas.getRGB(0, 0, canvas.getWidth(), canvas.getHeight(), null, 0, canvas.getWidth());
    }
}
