package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/**
 * The engine that runs wherever Java does: ImageIO with TwelveMonkeys (JPEG with CMYK, TIFF) and libwebp reads and
 * writes, Thumbnailator scales. It writes no AVIF.
 */
public final class ThumbnailatorTransformer implements ImageTransformer {

    private final TransformGate gate;
    private final MasterSniffer sniffer;
    private final JavaDecoder decoder;
    private final JavaEncoder encoder = new JavaEncoder();

    public ThumbnailatorTransformer(TransformLimits limits) {
        this.gate = new TransformGate(limits);
        this.sniffer = new MasterSniffer(limits);
        this.decoder = new JavaDecoder(limits);
    }

    @Override
    public String engine() {
        return "thumbnailator 0.4.21";
    }

    @Override
    public Set<ImageFormat> writes() {
        return encoder.writes();
    }

    @Override
    public Dimensions dimensions(Path master, String mediaType) {
        return decoder.dimensions(master, sniffer.sniff(master, mediaType));
    }

    @Override
    public byte[] transform(Path master, String mediaType, TransformOrder order) {
        return gate.pass(master.toString(), () -> {
            MasterType type = sniffer.sniff(master, mediaType);
            Framing framing = order.frame(decoder.dimensions(master, type), type.vector());
            BufferedImage cut = decoder.decode(master, type, framing);
            BufferedImage rendition = Canvas.paint(cut, framing, order);
            return encoder.encode(rendition, order.format(), order.quality());
        });
    }

    @Override
    public void close() {
        gate.close();
    }
}
