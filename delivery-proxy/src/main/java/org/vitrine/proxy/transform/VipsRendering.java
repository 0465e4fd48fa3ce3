package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Framing;

/**
 * One rendition being made by libvips.
 *
 * @param <T> what is made of the picture once it is cut
 */
final class VipsRendering<T> implements TransformGate.Work<T> {

    private static final ValueLayout.OfInt RGBA = ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);

    private final VipsLibrary vips;
    private final TransformLimits limits;
    private final Path master;
    private final String mediaType;
    private final TransformOrder order;
    private final Function<VipsSaver.Finished, T> use;
    private final AtomicReference<@Nullable VipsImage> current = new AtomicReference<>();

    /** From the moment it is weighed until its worker lets it go, so that light work opens it once. */
    private @Nullable VipsMaster opened;

    VipsRendering(
            VipsLibrary vips,
            TransformLimits limits,
            Path master,
            String mediaType,
            TransformOrder order,
            Function<VipsSaver.Finished, T> use) {
        this.vips = vips;
        this.limits = limits;
        this.master = master;
        this.mediaType = mediaType;
        this.order = order;
        this.use = use;
    }

    @Override
    public long bytes() {
        // What is drawn, is drawn at its rendition's size.
        return of(type -> 0L, this::weight);
    }

    @Override
    public T run() {
        return of(type -> drawn(VectorRasteriser.of(type, limits)), this::decoded);
    }

    private <R> R of(Function<MasterType, R> vector, Function<MasterType, R> bitmap) {
        MasterType type = new MasterSniffer(limits).sniff(master, mediaType);
        vips.takeError(); // warnings about an earlier master
        try {
            return (type.vector() ? vector : bitmap).apply(type);
        } catch (VipsFailure broken) {
            throw BrokenMaster.unreadable(master, broken.reason());
        }
    }

    private VipsMaster open(MasterType type) {
        VipsMaster known = opened;
        if (known == null) {
            known = VipsMaster.open(vips, master, type, limits);
            opened = known;
        }
        return known;
    }

    @Override
    public void release() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    private long weight(MasterType type) {
        VipsMaster bitmap = open(type);
        int frames = order.kept(bitmap.motion())
                .map(motion -> motion.frames().size())
                .orElse(1);
        return bitmap.bytes(framing(bitmap.displayed(), false), frames);
    }

    private T drawn(VectorRasteriser rasteriser) {
        Framing framing = framing(rasteriser.dimensions(master), true);
        try (Arena arena = Arena.ofConfined();
                VipsImage image = VipsLoader.ofPixels(
                        vips, rgba(rasteriser.rasterise(master, framing), arena), framing.image())) {
            watch(image);
            return finished(image, framing, ScreenColours.SRGB);
        }
    }

    private T decoded(MasterType type) {
        VipsMaster bitmap = open(type);
        Framing framing = framing(bitmap.displayed(), false);
        Optional<Motion> motion = order.kept(bitmap.motion());
        if (motion.isPresent()) {
            return moving(bitmap, framing, motion.get());
        }
        try (VipsImage image = bitmap.cut(framing)) {
            watch(image);
            return finished(image, framing, upright(bitmap, image));
        }
    }

    private T moving(VipsMaster bitmap, Framing framing, Motion motion) {
        int count = motion.frames().size();
        limits.admitFrames(master, bitmap.displayed(), count);
        limits.admitFrames(master, framing.canvas(), count);
        List<VipsImage> made = new ArrayList<>();
        ScreenColours colours = ScreenColours.SRGB;
        try (VipsImage frames = bitmap.frames(count)) {
            for (int i = 0; i < count; i++) {
                VipsImage frame = bitmap.cut(frames, i, framing);
                made.add(frame);
                watch(frame);
                colours = upright(bitmap, frame);
                try (Arena arena = Arena.ofConfined()) {
                    finish(frame, framing, colours, arena);
                    frame.settle(); // now, while the decoder stands at this frame
                }
            }
            Label label = label(made.getFirst(), colours);
            try (VipsImage stacked = VipsImage.stacked(vips, made)) {
                watch(stacked);
                stacked.strip();
                stacked.fields().move(made.getFirst().height(), motion);
                return use.apply(new VipsSaver.Finished(stacked, made.getFirst().height(), label));
            }
        } finally {
            made.forEach(VipsImage::close);
        }
    }

    private ScreenColours upright(VipsMaster bitmap, VipsImage image) {
        ScreenColours colours = VipsColours.toScreen(image, order.colours() == Colours.DISPLAY_P3);
        VipsGeometry.turn(image, bitmap.turn());
        return colours;
    }

    private Framing framing(Dimensions picture, boolean vector) {
        return limits.admitRendition(master, order.frame(picture, vector), order.format());
    }

    private T finished(VipsImage image, Framing framing, ScreenColours colours) {
        try (Arena arena = Arena.ofConfined()) {
            finish(image, framing, colours, arena);
            Label label = label(image, colours);
            image.strip();
            return use.apply(new VipsSaver.Finished(image, image.height(), label));
        }
    }

    /** @param arena holds the overlay's file as long as pixels are computed */
    private void finish(VipsImage image, Framing framing, ScreenColours colours, Arena arena) {
        VipsFinish.sharpen(image, order.sharpening());
        int background = colours.of(order.background());
        if (order.flattens() && image.transparent()) {
            VipsColours.flatten(image, background);
        }
        if (!framing.canvas().equals(framing.image())) {
            VipsGeometry.pad(image, framing.canvas(), background);
        }
        order.overlay().ifPresent(overlay -> VipsFinish.lay(vips, arena, image, overlay, colours));
        VipsColours.tone(image, order.tone());
        VipsGeometry.turn(image, order.cut().turn());
    }

    private Label label(VipsImage image, ScreenColours colours) {
        Optional<DigitalSource> source = image.fields().block("xmp-data").flatMap(DigitalSource::of);
        return new Label(colours.embedded(), RightsPacket.of(order.notice(), source));
    }

    private static MemorySegment rgba(BufferedImage picture, Arena arena) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        MemorySegment bytes = arena.allocate(4L * pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            // ARGB to the byte order red, green, blue, alpha.
            bytes.setAtIndex(RGBA, i, Integer.rotateLeft(pixels[i], 8));
        }
        return bytes;
    }

    private void watch(VipsImage image) {
        current.set(image);
        if (Thread.currentThread().isInterrupted()) {
            image.kill(); // given up while there was nothing to stop yet
        }
    }

    @Override
    public void abandon() {
        VipsImage image = current.get();
        if (image != null) {
            image.kill();
        }
    }
}
