package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.core.geometry.Crop;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Framing;

/** A bitmap master that libvips reads: its header is read at once, its pixels when a rendition asks for them. */
final class VipsMaster implements AutoCloseable {

    /** {@code VipsAccess}: from top to bottom. */
    private static final int SEQUENTIAL = 1;

    /** {@code VipsFailOn}: damage is refused, or half a picture would be grey. */
    private static final int ERROR = 2;

    private static final int UCHAR = 0;
    private static final int CHANNELS = 4;

    private final VipsLibrary vips;
    private final MasterType type;
    private final Arena arena = Arena.ofConfined();
    private final Path file;
    private final Optional<MemorySegment> content;
    private final Dimensions stored;
    private final Orientation orientation;
    private final Optional<Motion> motion;
    private final int bytesHeld;

    private VipsMaster(VipsLibrary vips, Path file, MasterType type, TransformLimits limits) {
        this.vips = vips;
        this.type = type;
        // The library reads the heads of all frames; too many of them are refused before.
        this.motion = Motion.of(file, type);
        this.file = file;
        try {
            this.content = mapped(vips, type) ? Optional.of(content(file, arena)) : Optional.empty();
            try (VipsImage header = open(VipsLoader.of(type))) {
                this.stored = limits.admitMaster(file, header.width(), header.height());
                this.orientation = Orientation.of(header.orientation());
                this.bytesHeld = streamed(type, header) ? 0 : header.format() == UCHAR ? CHANNELS : 2 * CHANNELS;
            }
        } catch (RuntimeException | Error refused) {
            arena.close();
            throw refused;
        }
    }

    static VipsMaster open(VipsLibrary vips, Path file, MasterType type, TransformLimits limits) {
        return new VipsMaster(vips, file, type, limits);
    }

    /** Its size after Exif's turn. */
    Dimensions displayed() {
        return orientation.swap(stored);
    }

    /** How it is turned to be displayed. */
    Turn turn() {
        return orientation.turn();
    }

    /**
     * Whether libvips would map a file into memory, and a mapped file that its DAM truncates meanwhile ends the process:
     * these are copied. Others it reads bit by bit.
     */
    private static boolean mapped(VipsLibrary vips, MasterType type) {
        return switch (type) {
            case GIF, WEBP -> true;
            case JPEG -> vips.atLeast(8, 15);
            default -> false;
        };
    }

    private static boolean streamed(MasterType type, VipsImage header) {
        boolean inPasses = header.fields().has("interlaced") || header.fields().has("jpeg-multiscan");
        return (type == MasterType.JPEG || type == MasterType.PNG) && !inPasses;
    }

    /**
     * About how many bytes a rendition takes: most kinds are decoded whole; others pass by row by row, unless they are
     * stored in several passes.
     *
     * @param frames that are kept
     */
    long bytes(Framing framing, int frames) {
        return content.map(MemorySegment::byteSize).orElse(0L)
                + stored.pixels() * bytesHeld
                + framing.canvas().pixels() * CHANNELS * frames;
    }

    /** How it moves; empty for what never does. */
    Optional<Motion> motion() {
        return motion;
    }

    /** The framing's crop at the framing's size, as it is stored: not yet turned; of an animation the first frame. */
    VipsImage cut(Framing framing) {
        return cut(open(shrunk(scale(framing))), framing);
    }

    /** The first frames of an animation, one below the other; they can be cut once, in their order. */
    VipsImage frames(int count) {
        return open(strict().option("n", count));
    }

    /** The framing's crop of one of these, as of a still picture. */
    VipsImage cut(VipsImage frames, int number, Framing framing) {
        return cut(frames.part(new Crop(0, number * stored.height(), stored)), framing);
    }

    /** How much smaller it becomes, on the side where that is less. */
    private double scale(Framing framing) {
        Rectangle region = orientation.stored(framing.crop(), displayed());
        Dimensions size = orientation.swap(framing.image());
        return Math.max((double) size.width() / region.width, (double) size.height() / region.height);
    }

    private VipsImage cut(VipsImage image, Framing framing) {
        Rectangle region = orientation.stored(framing.crop(), displayed());
        Dimensions size = orientation.swap(framing.image());
        double across = (double) size.width() / region.width;
        double down = (double) size.height() / region.height;
        try {
            VipsColours.plain(image);
            if (across >= 1 || down >= 1) {
                VipsGeometry.cut(image, new Crop(region.x, region.y, new Dimensions(region.width, region.height)));
                VipsGeometry.scale(image, across, down);
            } else {
                // Scaled whole, so that the pixels beside the crop weigh in at its edges; only what is cut is computed.
                VipsGeometry.scale(
                        image, across * stored.width() / image.width(), down * stored.height() / image.height());
                VipsGeometry.cut(
                        image,
                        new Crop(
                                start(region.x * across, size.width(), image.width()),
                                start(region.y * down, size.height(), image.height()),
                                size));
            }
            return image;
        } catch (RuntimeException failed) {
            image.close();
            throw failed;
        }
    }

    private static int start(double at, int length, int whole) {
        return Math.max(0, Math.min((int) Math.round(at), whole - length));
    }

    private VipsOperation strict() {
        return VipsLoader.of(type).option("access", SEQUENTIAL).option("fail_on", ERROR);
    }

    /** Decoders of JPEG and WebP leave out detail that is not needed, which is most of the work saved. */
    private VipsOperation shrunk(double scale) {
        return switch (type) {
            case JPEG -> strict().option("shrink", Math.clamp(Integer.highestOneBit((int) (1 / scale)), 1, 8));
            case WEBP -> strict().option("scale", scale < 0.5 ? 2 * scale : 1.0);
            default -> strict();
        };
    }

    private VipsImage open(VipsOperation loader) {
        return content.map(bytes -> VipsLoader.open(vips, bytes, loader))
                .orElseGet(() -> VipsLoader.open(vips, file, loader));
    }

    /** Copies the file. */
    private static MemorySegment content(Path master, Arena arena) {
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

    @Override
    public void close() {
        arena.close();
    }
}
