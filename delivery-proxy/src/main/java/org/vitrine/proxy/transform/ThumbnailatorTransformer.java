package org.vitrine.proxy.transform;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import net.coobird.thumbnailator.Thumbnails;
import org.vitrine.core.geometry.Dimensions;
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
        return gate.pass(master.toString(), () -> decoder.displayed(master, sniffer.sniff(master, mediaType)));
    }

    @Override
    public byte[] transform(Path master, String mediaType, TransformOrder order) {
        return cut(master, mediaType, order, picture -> picture.written(order.quality()));
    }

    @Override
    public <T> T cut(Path master, String mediaType, TransformOrder order, Function<CutPicture, T> use) {
        return gate.pass(
                master.toString(), new JavaRendering<>(limits, decoder, encoder, master, mediaType, order, use));
    }

    @Override
    public void close() {
        gate.close();
    }
}
