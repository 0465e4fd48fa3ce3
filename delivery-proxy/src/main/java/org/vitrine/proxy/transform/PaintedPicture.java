package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/** A rendition in Java's hands, painted frame by frame; a still picture has one. */
final class PaintedPicture implements CutPicture {

    private final JavaEncoder encoder;
    private final TransformOrder order;
    private final Framing framing;
    private final Optional<Motion> motion;
    private final Optional<DigitalSource> source;
    private final List<BufferedImage> frames = new ArrayList<>();
    private ScreenColours colours = ScreenColours.SRGB;

    /**
     * @param motion empty for a still picture
     * @param source what its master says of how it came to be
     */
    PaintedPicture(
            JavaEncoder encoder,
            TransformOrder order,
            Framing framing,
            Optional<Motion> motion,
            Optional<DigitalSource> source) {
        this.encoder = encoder;
        this.order = order;
        this.framing = framing;
        this.motion = motion;
        this.source = source;
    }

    /** Paints one more frame of what was cut. */
    void paint(ScreenPixels cut) {
        BufferedImage laidOut = Shades.of(Canvas.paint(cut, framing, order), order.tone());
        frames.add(order.cut().turn().of(laidOut));
        colours = cut.colours();
    }

    @Override
    public Pixels pixels() {
        return Pixels.of(frames.getFirst());
    }

    @Override
    public byte[] written(int quality) {
        ImageFormat format = order.format();
        List<byte[]> pictures = frames.stream()
                .map(frame -> encoder.encode(frame, format, quality, order.effort()))
                .toList();
        Label label = new Label(colours.embedded(), RightsPacket.of(order.notice(), source));
        return label.on(
                motion.map(moving -> WebpFile.animated(size(), pictures, moving))
                        .orElseGet(pictures::getFirst),
                format);
    }

    private Dimensions size() {
        return new Dimensions(frames.getFirst().getWidth(), frames.getFirst().getHeight());
    }

    @Override
    public Pixels read(byte[] file) {
        try {
            return Pixels.of(ImageIO.read(new ByteArrayInputStream(motion.isPresent() ? first(file) : file)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The engine does not read what it wrote.", unreadable);
        }
    }

    private static byte[] first(byte[] webp) throws IOException {
        Motion written = WebpMotion.read(new DataInputStream(new ByteArrayInputStream(webp)))
                .orElseThrow(() -> new IOException("nothing moves"));
        try (ImageInputStream content = new ByteArrayImageInputStream(webp)) {
            return JavaFrames.stillWebp(content, written.frames().getFirst());
        }
    }
}
