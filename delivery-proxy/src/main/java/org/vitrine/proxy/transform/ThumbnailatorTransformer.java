package org.vitrine.proxy.transform;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            Optional<Motion> motion = order.kept(Motion.of(master, type));
            motion.ifPresent(moving -> admit(master, picture, framing, moving));
            PaintedPicture painted = new PaintedPicture(encoder, order, framing, motion, decoder.source(master, type));
            boolean wide = order.colours() == Colours.DISPLAY_P3;
            if (type.vector()) {
                painted.paint(new ScreenPixels(
                        VectorRasteriser.of(type, limits).rasterise(master, framing), ScreenColours.SRGB));
            } else if (motion.isPresent()) {
                decoder.decode(master, type, motion.get(), framing, picture, wide, painted::paint);
            } else {
                painted.paint(decoder.decode(master, type, framing, picture, wide));
            }
            return use.apply(painted);
        });
    }

    private void admit(Path master, Dimensions picture, Framing framing, Motion motion) {
        limits.admitFrames(master, picture, motion.frames().size());
        limits.admitFrames(master, framing.canvas(), motion.frames().size());
    }

    private Dimensions dimensions(Path master, MasterType type) {
        return type.vector() ? VectorRasteriser.of(type, limits).dimensions(master) : decoder.dimensions(master, type);
    }

    @Override
    public void close() {
        gate.close();
    }
}
