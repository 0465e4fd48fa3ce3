package org.vitrine.proxy.transform;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Framing;
import org.vitrine.core.rendition.ImageFormat;

/**
 * The engine of choice where the machine has libvips 8.13 or newer ({@code libvips42} in Debian): a JPEG is decoded at
 * an eighth, a quarter or half its size where that is enough, so that a photo of twelve megapixels takes about a tenth
 * of a second of one processor. It also reads AVIF and HEIC, and writes AVIF, where libvips was built with them.
 */
public final class VipsTransformer implements ImageTransformer {

    private static final Logger LOG = LoggerFactory.getLogger(VipsTransformer.class);

    private static final ValueLayout.OfInt RGBA = ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);

    private final VipsLibrary vips;
    private final TransformLimits limits;
    private final TransformGate gate;
    private final MasterSniffer sniffer;
    private final Set<ImageFormat> writes;

    private VipsTransformer(VipsLibrary vips, TransformLimits limits) {
        this.vips = vips;
        this.limits = limits;
        this.gate = new TransformGate(limits);
        this.sniffer = new MasterSniffer(limits);
        this.writes = probe(vips);
    }

    /** The engine, if the machine has the library. */
    public static Optional<VipsTransformer> find(TransformLimits limits) {
        return VipsLibrary.find().map(vips -> new VipsTransformer(vips, limits));
    }

    @Override
    public String engine() {
        return vips.version();
    }

    @Override
    public Set<ImageFormat> writes() {
        return writes;
    }

    @Override
    public Dimensions dimensions(Path master, String mediaType) {
        return gate.pass(master.toString(), () -> {
            MasterType type = sniffer.sniff(master, mediaType);
            if (type.vector()) {
                return VectorRasteriser.of(type, limits).dimensions(master);
            }
            try (Arena arena = Arena.ofConfined()) {
                return header(master, arena, content(master, arena)).displayed();
            }
        });
    }

    @Override
    public byte[] transform(Path master, String mediaType, TransformOrder order) {
        return gate.pass(
                master.toString(),
                new Cut<>(master, mediaType, order, image -> image.encode(suffix(order.format(), order.quality()))));
    }

    @Override
    public <T> T cut(Path master, String mediaType, TransformOrder order, Function<CutPicture, T> use) {
        return gate.pass(master.toString(), new Cut<>(master, mediaType, order, image -> {
            image.settle();
            return use.apply(new SettledPicture(image, order.format()));
        }));
    }

    @Override
    public void close() {
        gate.close();
    }

    /** One rendition being made. */
    private final class Cut<T> implements TransformGate.Work<T> {

        private final Path master;
        private final String mediaType;
        private final TransformOrder order;
        private final Function<VipsImage, T> use;
        private final AtomicReference<@Nullable VipsImage> current = new AtomicReference<>();

        Cut(Path master, String mediaType, TransformOrder order, Function<VipsImage, T> use) {
            this.master = master;
            this.mediaType = mediaType;
            this.order = order;
            this.use = use;
        }

        @Override
        public T run() {
            MasterType type = sniffer.sniff(master, mediaType);
            vips.takeError(); // warnings about an earlier master
            try (Arena arena = Arena.ofConfined()) {
                return type.vector() ? drawn(VectorRasteriser.of(type, limits), arena) : decoded(arena);
            } catch (VipsImage.VipsFailure broken) {
                throw BrokenMaster.unreadable(master, broken.reason());
            }
        }

        private T drawn(VectorRasteriser rasteriser, Arena arena) {
            Framing framing = framing(rasteriser.dimensions(master), true);
            MemorySegment pixels = rgba(rasteriser.rasterise(master, framing), arena);
            try (VipsImage image = VipsImage.ofPixels(vips, pixels, framing.image())) {
                watch(image);
                return finished(image, framing);
            }
        }

        private T decoded(Arena arena) {
            MemorySegment content = content(master, arena);
            Header header = header(master, arena, content);
            Framing framing = framing(header.displayed(), false);
            Dimensions shrunk = shrunk(header.displayed(), framing);
            try (VipsImage image = VipsImage.thumbnail(vips, arena, content, shrunk, header.profiled())) {
                watch(image);
                image.toSrgb();
                image.cut(scaledCrop(framing, image));
                return finished(image, framing);
            }
        }

        private Framing framing(Dimensions picture, boolean vector) {
            return limits.admitRendition(master, order.frame(picture, vector), order.format());
        }

        private T finished(VipsImage image, Framing framing) {
            if (order.flattens() && image.transparent()) {
                image.flatten(order.background());
            }
            if (!framing.canvas().equals(framing.image())) {
                image.pad(framing.canvas(), order.background());
            }
            image.strip(); // the savers' own option is not honoured by every version
            return use.apply(image);
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

    /** A rendition whose pixels libvips holds. */
    private final class SettledPicture implements CutPicture {

        private final VipsImage image;
        private final ImageFormat format;

        SettledPicture(VipsImage image, ImageFormat format) {
            this.image = image;
            this.format = format;
        }

        @Override
        public Pixels pixels() {
            return image.pixels();
        }

        @Override
        public byte[] written(int quality) {
            return image.encode(suffix(format, quality));
        }

        @Override
        public Pixels read(byte[] file) {
            try (Arena arena = Arena.ofConfined();
                    VipsImage written = VipsImage.open(vips, arena, arena.allocateFrom(JAVA_BYTE, file))) {
                return written.pixels();
            }
        }
    }

    /** The size of the whole picture at which the framing's crop has the rendition's size. */
    private static Dimensions shrunk(Dimensions whole, Framing framing) {
        Dimensions crop = framing.crop().size();
        return new Dimensions(
                scaled(whole.width(), framing.image().width(), crop.width()),
                scaled(whole.height(), framing.image().height(), crop.height()));
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

    private static Crop scaledCrop(Framing framing, VipsImage shrunk) {
        Dimensions size = framing.image();
        int x = scaled(framing.crop().x(), size.width(), framing.crop().size().width());
        int y = scaled(framing.crop().y(), size.height(), framing.crop().size().height());
        return new Crop(Math.min(x, shrunk.width() - size.width()), Math.min(y, shrunk.height() - size.height()), size);
    }

    private static int scaled(int length, int to, int from) {
        return (int) Math.round((double) length * to / from);
    }

    private Header header(Path master, Arena arena, MemorySegment content) {
        try (VipsImage header = VipsImage.open(vips, arena, content)) {
            Orientation orientation = Orientation.of(header.orientation());
            Dimensions stored = limits.admitMaster(master, header.width(), header.height());
            return new Header(orientation.swap(stored), header.profiled());
        } catch (VipsImage.VipsFailure broken) {
            throw BrokenMaster.unreadable(master, broken.reason());
        }
    }

    private record Header(Dimensions displayed, boolean profiled) {}

    /**
     * Copies the file. libvips could map it instead, but a mapped file that its DAM truncates meanwhile ends the
     * process.
     */
    private MemorySegment content(Path master, Arena arena) {
        try (FileChannel file = FileChannel.open(master)) {
            MemorySegment content = arena.allocate(file.size());
            ByteBuffer buffer = content.asByteBuffer();
            boolean more = true;
            while (more && buffer.hasRemaining()) {
                more = file.read(buffer) >= 0;
            }
            return content.asSlice(0, buffer.position());
        } catch (IOException unreadable) {
            throw new SourceUnavailable("The source's file cannot be read.", unreadable.toString());
        }
    }

    /**
     * The saver and its options. AVIF reaches JPEG's look at a lower number, about four fifths; beyond effort 1 it
     * costs many times the work for a few per cent of the bytes.
     */
    private static String suffix(ImageFormat format, int quality) {
        return switch (format) {
            case JPEG -> ".jpg[Q=" + quality + ",strip,optimize_coding]";
            case WEBP -> ".webp[Q=" + quality + ",strip]";
            case AVIF -> ".avif[Q=" + Math.max(1, Math.round(quality * 0.8f)) + ",effort=1,strip]";
            case PNG -> ".png[compression=6,strip]";
        };
    }

    private static Set<ImageFormat> probe(VipsLibrary vips) {
        Set<ImageFormat> writes = EnumSet.noneOf(ImageFormat.class);
        Dimensions size = new Dimensions(16, 16);
        for (ImageFormat format : ImageFormat.values()) {
            try (Arena arena = Arena.ofConfined();
                    VipsImage sample = VipsImage.ofPixels(vips, arena.allocate(size.pixels() * 4), size)) {
                sample.encode(suffix(format, 75));
                writes.add(format);
            } catch (VipsImage.VipsFailure cannot) {
                LOG.info("libvips writes no {} here: {}", format, cannot.reason());
            }
        }
        return Set.copyOf(writes);
    }
}
