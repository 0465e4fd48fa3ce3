package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/** Reads what is embedded in a file. */
public final class MetadataReader {

    /** Larger pictures are refused by default: a quarter of a gigapixel, or one gigabyte once decoded. */
    public static final long MOST_PIXELS = 250_000_000;

    private final long mostPixels;

    public MetadataReader() {
        this(MOST_PIXELS);
    }

    /**
     * @param mostPixels width times height of the largest picture that is taken for real
     */
    public MetadataReader(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /**
     * Reads a file, whatever it is called.
     *
     * @return empty if it is of no format that becomes an asset
     * @throws UnreadableFile if it is broken, incomplete, or beyond the limits
     * @throws IOException if the file system does not let it be read
     */
    public Optional<EmbeddedMetadata> read(Path path) throws IOException, UnreadableFile {
        try (FileBytes file = FileBytes.open(path)) {
            if (file.length() == 0) {
                throw new UnreadableFile("The file is empty.");
            }
            Optional<FileFormat> format = FileFormat.of(file.bytesAt(0, Math.min(FileFormat.HEAD, file.length())));
            return format.isEmpty() ? Optional.empty() : Optional.of(read(format.get(), path, file));
        } catch (RuntimeException e) {
            // The decoding libraries trip over hostile input instead of refusing it.
            throw new UnreadableFile("The file is broken: " + e + ".", e);
        } catch (StackOverflowError e) {
            throw new UnreadableFile("The file is broken: its parts nest without end.", e);
        }
    }

    private EmbeddedMetadata read(FileFormat format, Path path, FileBytes file) throws IOException, UnreadableFile {
        Packets packets = new Packets();
        return switch (format) {
            case JPEG -> picture(format, JpegContainer.read(file, packets), packets);
            case PNG -> picture(format, PngContainer.read(file, packets), packets);
            case WEBP -> picture(format, WebpContainer.read(file, packets), packets);
            case GIF -> picture(format, GifContainer.read(file, packets), packets);
            case TIFF -> picture(format, TiffContainer.read(path, packets), packets);
            case SVG -> {
                SvgDocument.Drawing drawing = SvgDocument.read(path, packets);
                yield metadata(format, Optional.of(drawing.size()), true, false, drawing.described(), packets);
            }
            case PDF -> {
                PdfDocument.Cover cover = PdfDocument.read(path, file, packets);
                yield metadata(format, Optional.of(cover.size()), false, false, cover.described(), packets);
            }
            case MP4 -> metadata(format, Mp4Container.read(file, packets), false, false, Described.NOTHING, packets);
        };
    }

    private EmbeddedMetadata picture(FileFormat format, Pixels pixels, Packets packets) throws UnreadableFile {
        if (pixels.stored().pixels() > mostPixels) {
            throw new UnreadableFile("The picture claims " + pixels.stored() + " pixels, more than the "
                    + mostPixels / 1_000_000 + " megapixels allowed; store a smaller one.");
        }
        return metadata(
                format,
                Optional.of(pixels.stored()),
                pixels.transparent(),
                pixels.moving(),
                Described.NOTHING,
                packets);
    }

    private static EmbeddedMetadata metadata(
            FileFormat format,
            Optional<Dimensions> stored,
            boolean transparent,
            boolean moving,
            Described own,
            Packets packets) {
        Described described = packets.described().orElse(own);
        Orientation orientation = packets.orientation();
        Optional<FocalPoint> focus = packets.focus(stored);
        return new EmbeddedMetadata(
                format,
                stored.map(orientation::displayed),
                transparent,
                moving,
                orientation,
                described.texts(),
                Set.copyOf(described.tags()),
                described.credited(),
                focus,
                packets.doubts());
    }
}
