package org.vitrine.proxy.transform;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Framing;

/**
 * One rendition being made in Java.
 *
 * @param use what is made of the picture once it is cut
 */
record JavaRendering<T>(
        TransformLimits limits,
        JavaDecoder decoder,
        JavaEncoder encoder,
        Path master,
        String mediaType,
        TransformOrder order,
        Function<CutPicture, T> use)
        implements TransformGate.Work<T> {

    private static final long CHANNELS = 4;

    @Override
    public long bytes() {
        MasterType type = sniffed();
        if (type.vector()) {
            return 0; // what is drawn, is drawn at its rendition's size
        }
        Dimensions picture = decoder.dimensions(master, type);
        Framing framing = framing(type, picture);
        int frames = motion(type).map(motion -> motion.frames().size()).orElse(1);
        return decoder.bytes(type, framing, picture)
                + CHANNELS * framing.canvas().pixels() * frames;
    }

    @Override
    public T run() {
        MasterType type = sniffed();
        Dimensions picture = decoder.displayed(master, type);
        Framing framing = framing(type, picture);
        Optional<Motion> motion = motion(type);
        motion.ifPresent(moving -> admit(picture, framing, moving));
        PaintedPicture painted = new PaintedPicture(encoder, order, framing, motion, decoder.source(master, type));
        boolean wide = order.colours() == Colours.DISPLAY_P3;
        if (type.vector()) {
            painted.paint(
                    new ScreenPixels(VectorRasteriser.of(type, limits).rasterise(master, framing), ScreenColours.SRGB));
        } else if (motion.isPresent()) {
            decoder.decode(master, type, motion.get(), framing, picture, wide, painted::paint);
        } else {
            painted.paint(decoder.decode(master, type, framing, picture, wide));
        }
        return use.apply(painted);
    }

    private MasterType sniffed() {
        return new MasterSniffer(limits).sniff(master, mediaType);
    }

    private Framing framing(MasterType type, Dimensions picture) {
        return limits.admitRendition(master, order.frame(picture, type.vector()), order.format());
    }

    private Optional<Motion> motion(MasterType type) {
        return order.kept(Motion.of(master, type));
    }

    private void admit(Dimensions picture, Framing framing, Motion motion) {
        limits.admitFrames(master, picture, motion.frames().size());
        limits.admitFrames(master, framing.canvas(), motion.frames().size());
    }
}
