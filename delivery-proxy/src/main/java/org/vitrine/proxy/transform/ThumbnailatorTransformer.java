package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/**
 * The engine that runs wherever Java does: ImageIO with TwelveMonkeys (JPEG with CMYK, TIFF) and libwebp reads and
 * writes, Thumbnailator scales. It writes no AVIF.
 */
public final class ThumbnailatorTransformer implements ImageTransformer {

    private final TransformLimits limits;
    private final TransformGate gate;
    private final MasterSniffer sniffer;
    private final JavaDecoder decoder;
    private final JavaEncoder encoder = new JavaEncoder();

    public ThumbnailatorTransformer(TransformLimits limits) {
        this.limits = limits;
        this.gate = new TransformGate(limits);
        this.sniffer = new MasterSniffer(limits);
        this.decoder = new JavaDecoder(limits);
    }

    @Override
    public String engine() {
        String version = Thumbnails.class.getPackage().getImplementationVersion();
        return version == null ? "thumbnailator" : "thumbnailator " + version;
    }

    @Override
    public Set<ImageFormat> writes() {
        return encoder.writes();
    }

    @Override
    public TransformLoad load() {
        return gate.load();
    }

    @Override
    public Dimensions dimensions(Path master, String mediaType) {
        return gate.pass(master.toString(), () -> dimensions(master, sniffer.sniff(master, mediaType)));
    }

    @Override
    public byte[] transform(Path master, String mediaType, TransformOrder order) {
        return cut(master, mediaType, order, picture -> picture.written(order.quality()));
    }

    @Override
    public <T> T cut(Path master, String mediaType, TransformOrder order, Function<CutPicture, T> use) {
        return gate.pass(master.toString(), () -> {
            MasterType type = sniffer.sniff(master, mediaType);
            Dimensions picture = dimensions(master, type);
            Framing framing = limits.admitRendition(master, order.frame(picture, type.vector()), order.format());
            ScreenPixels cut = type.vector()
                    ? new ScreenPixels(VectorRasteriser.of(type, limits).rasterise(master, framing), ScreenColours.SRGB)
                    : decoder.decode(master, type, framing, picture, order.colours() == Colours.DISPLAY_P3);
            BufferedImage laidOut = Shades.of(Canvas.paint(cut, framing, order), order.tone());
            BufferedImage rendition = order.cut().turn().of(laidOut);
            Label label =
                    new Label(cut.colours().embedded(), RightsPacket.of(order.notice(), decoder.source(master, type)));
            return use.apply(new PaintedPicture(rendition, order, label));
        });
    }

    /** A rendition in Java's hands. */
    private final class PaintedPicture implements CutPicture {

        private final BufferedImage rendition;
        private final TransformOrder order;
        private final Label label;

        PaintedPicture(BufferedImage rendition, TransformOrder order, Label label) {
            this.rendition = rendition;
            this.order = order;
            this.label = label;
        }

        @Override
        public Pixels pixels() {
            return Pixels.of(rendition);
        }

        @Override
        public byte[] written(int quality) {
            return label.on(encoder.encode(rendition, order.format(), quality, order.effort()), order.format());
        }

        @Override
        public Pixels read(byte[] file) {
            try {
                return Pixels.of(ImageIO.read(new ByteArrayInputStream(file)));
            } catch (IOException unreadable) {
                throw new IllegalStateException("The engine does not read what it wrote.", unreadable);
            }
        }
    }

    private Dimensions dimensions(Path master, MasterType type) {
        return type.vector() ? VectorRasteriser.of(type, limits).dimensions(master) : decoder.dimensions(master, type);
    }

    @Override
    public void close() {
        gate.close();
    }
}
