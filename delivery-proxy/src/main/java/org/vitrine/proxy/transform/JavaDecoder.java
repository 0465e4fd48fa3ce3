package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Framing;

/** Reads masters through ImageIO, no more of them than a rendition needs. */
final class JavaDecoder {

    /** Decoded pixels per pixel of the rendition, each way, that are kept for smooth scaling. */
    private static final int DETAIL = 3;

    private static final long CHANNELS = 4;

    private final TransformLimits limits;

    JavaDecoder(TransformLimits limits) {
        this.limits = limits;
        ImageIO.scanForPlugins();
    }

    /** Displayed size, by the header alone. */
    Dimensions dimensions(Path file, MasterType type) {
        Orientation orientation = EmbeddedMetadata.read(file, type).orientation();
        return orientation.swap(read(file, type, reader -> stored(file, type, reader)));
    }

    /** The same of a drawing, too. */
    Dimensions displayed(Path file, MasterType type) {
        return type.vector() ? VectorRasteriser.of(type, limits).dimensions(file) : dimensions(file, type);
    }

    /** About how many bytes the decoded pixels take, and once more as pixels of screens. */
    long bytes(MasterType type, Framing framing, Dimensions displayed) {
        int step = step(framing);
        return switch (type) {
            case GIF, WEBP -> 2 * CHANNELS * displayed.pixels();
            default -> 2 * CHANNELS * framing.crop().size().pixels() / step / step;
        };
    }

    /** What a file says in XMP of how its picture came to be. */
    Optional<DigitalSource> source(Path file, MasterType type) {
        return EmbeddedMetadata.read(file, type).xmp().flatMap(DigitalSource::of);
    }

    /**
     * The framing's crop, upright and in colours of screens, at least as large as the framing's image.
     *
     * @param wide whether it may be in Display P3
     */
    ScreenPixels decode(Path file, MasterType type, Framing framing, Dimensions displayed, boolean wide) {
        EmbeddedMetadata metadata = EmbeddedMetadata.read(file, type);
        Rectangle region = metadata.orientation().stored(framing.crop(), displayed);
        BufferedImage decoded = switch (type) {
            case GIF, WEBP -> first(file, type, region);
            case JPEG -> jpeg(file, metadata, region, step(framing), wide);
            default -> read(file, type, reader -> part(reader, reader.getDefaultReadParam(), region, step(framing)));
        };
        return upright(decoded, type, metadata, wide);
    }

    /** Gives each frame of an animation, in the same way. */
    void decode(
            Path file,
            MasterType type,
            Motion motion,
            Framing framing,
            Dimensions displayed,
            boolean wide,
            Consumer<ScreenPixels> frames) {
        EmbeddedMetadata metadata = EmbeddedMetadata.read(file, type);
        Rectangle region = metadata.orientation().stored(framing.crop(), displayed);
        var _ = read(file, type, reader -> {
            JavaFrames.of(type, motion, reader)
                    .each(shown -> frames.accept(upright(cut(shown, region), type, metadata, wide)));
            return motion;
        });
    }

    private static ScreenPixels upright(
            BufferedImage decoded, MasterType type, EmbeddedMetadata metadata, boolean wide) {
        // The readers of JPEG and TIFF have applied their profiles, or say them in the colour model.
        Optional<byte[]> unapplied = type == MasterType.JPEG ? Optional.empty() : metadata.profile();
        ScreenPixels pixels = ScreenPixels.of(decoded, unapplied, wide);
        return new ScreenPixels(metadata.orientation().turn().of(pixels.image()), pixels.colours());
    }

    private Dimensions stored(Path file, MasterType type, ImageReader reader) throws IOException {
        Dimensions read = limits.admitMaster(file, reader.getWidth(0), reader.getHeight(0));
        Optional<Dimensions> canvas = Motion.of(file, type).map(Motion::canvas);
        return canvas.isPresent()
                ? limits.admitMaster(file, canvas.get().width(), canvas.get().height())
                : read;
    }

    /** Decoders of both kinds read a part no faster than the whole; that of WebP knows no animations. */
    private BufferedImage first(Path file, MasterType type, Rectangle region) {
        Optional<Motion> motion = Motion.of(file, type);
        return read(file, type, reader -> {
            BufferedImage whole = motion.isPresent()
                    ? JavaFrames.of(type, motion.get(), reader).first()
                    : reader.read(0);
            return cut(whole, region);
        });
    }

    /** The usual reader knows sRGB alone; the JDK's own converts to the colours of what it is given to fill. */
    private BufferedImage jpeg(Path file, EmbeddedMetadata metadata, Rectangle region, int step, boolean wide) {
        boolean wider = wide
                && metadata.profile()
                        .filter(icc -> new IccProfile(icc).widerThanSrgb())
                        .isPresent();
        if (!wider) {
            return read(file, MasterType.JPEG, reader -> part(reader, reader.getDefaultReadParam(), region, step));
        }
        return read(file, colourful(), reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            int across = (region.width + step - 1) / step;
            int down = (region.height + step - 1) / step;
            if (reader.getRawImageType(0).getNumComponents() == 3) {
                param.setDestination(ScreenColours.DISPLAY_P3.blank(across, down));
            }
            return part(reader, param, region, step);
        });
    }

    private static BufferedImage part(ImageReader reader, ImageReadParam param, Rectangle region, int step)
            throws IOException {
        param.setSourceRegion(region);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage cut(BufferedImage whole, Rectangle region) {
        return whole.getSubimage(region.x, region.y, region.width, region.height);
    }

    /** Every how many pixels are decoded. */
    private static int step(Framing framing) {
        int across = framing.crop().size().width() / framing.image().width();
        int down = framing.crop().size().height() / framing.image().height();
        return Math.max(1, Math.min(across, down) / DETAIL);
    }

    private static ImageReader reader(Path file, MasterType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw BrokenMaster.unknown(file, type);
        }
        return readers.next();
    }

    private static ImageReader colourful() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(MasterType.JPEG.mediaType());
        ImageReader reader = readers.next();
        while (readers.hasNext() && !reader.getClass().getModule().equals(ImageIO.class.getModule())) {
            reader = readers.next();
        }
        return reader;
    }

    private <T> T read(Path file, MasterType type, Reading<T> reading) {
        return read(file, reader(file, type), reading);
    }

    private <T> T read(Path file, ImageReader reader, Reading<T> reading) {
        Losses losses = new Losses();
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.addIIOReadWarningListener(losses);
            reader.addIIOReadProgressListener(new StopWhenInterrupted());
            // Text in metadata may be a decompression bomb.
            reader.setInput(input, true, true);
            T result = reading.of(reader);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Nobody waits for " + file + " any more.");
            }
            if (!losses.found.isEmpty()) {
                throw BrokenMaster.unreadable(file, String.join("; ", losses.found));
            }
            return result;
        } catch (UnusableMaster | CancellationException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // Readers meet damaged files with every kind of exception.
            throw BrokenMaster.unreadable(file, broken.toString());
        } finally {
            reader.dispose();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** Warnings that mean missing pixels, which a reader would fill with grey. */
    private static final class Losses implements IIOReadWarningListener {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            if (text.contains("truncated") || text.contains("premature")) {
                found.add(warning);
            }
        }
    }
}
