package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/** Walks the boxes of an MP4 file (ISO/IEC 14496-12; XMP specification part 3, section 1.1.4). */
final class Mp4Container {

    private static final int DEEPEST = 4;
    private static final String XMP_ID =
            "\u00BEz\u00CF\u00CB\u0097\u00A9B\u00E8\u009Cq\u0099\u0094\u0091\u00E3\u00AF\u00AC";

    private final FileBytes file;
    private final Packets packets;
    private Optional<Dimensions> picture = Optional.empty();
    private boolean movie;

    private Mp4Container(FileBytes file, Packets packets) {
        this.file = file;
        this.packets = packets;
    }

    /** The size of the first track that has one, as displayed; empty if none does. */
    static Optional<Dimensions> read(FileBytes file, Packets packets) throws IOException, UnreadableFile {
        Mp4Container container = new Mp4Container(file, packets);
        container.walk(0, file.length(), 0);
        if (!container.movie) {
            throw new UnreadableFile(
                    "The MP4 file has no movie header; it was probably not finished or not copied" + " completely.");
        }
        return container.picture;
    }

    private void walk(long from, long to, int depth) throws IOException, UnreadableFile {
        for (long at = from; at + 8 <= to; ) {
            long length = file.intAt(at);
            int header = length == 1 ? 16 : 8;
            if (length == 1) {
                length = file.intAt(at + 8) << 32 | file.intAt(at + 12);
            } else if (length == 0) {
                length = to - at;
            }
            if (length < header) {
                throw new UnreadableFile("The MP4 file is broken: a box is shorter than its header.");
            }
            file.require(at, length);
            box(file.textAt(at + 4, 4), at + header, at + length, depth);
            at += length;
        }
    }

    private void box(String type, long content, long end, int depth) throws IOException, UnreadableFile {
        switch (type) {
            case "moov", "trak", "udta" -> {
                movie |= type.equals("moov");
                if (depth < DEEPEST) {
                    walk(content, end, depth + 1);
                }
            }
            case "tkhd" -> {
                if (picture.isEmpty()) {
                    picture = displayed(content);
                }
            }
            case "XMP_" -> packets.xmp(file, content, end - content);
            case "uuid" -> {
                if (file.holds(content, XMP_ID)) {
                    packets.xmp(file, content + XMP_ID.length(), end - content - XMP_ID.length());
                }
            }
            default -> {
                // Samples, timing and what encoders add do not concern an asset.
            }
        }
    }

    /** Width and height of a track header, turned as its matrix says; empty for sound. */
    private Optional<Dimensions> displayed(long content) throws IOException, UnreadableFile {
        int dates = file.at(content) == 1 ? 12 : 0;
        long matrix = content + 40 + dates;
        long width = file.intAt(matrix + 36) >> 16;
        long height = file.intAt(matrix + 40) >> 16;
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        boolean onItsSide = file.intAt(matrix) == 0 && file.intAt(matrix + 16) == 0;
        return Optional.of(onItsSide ? Pixels.size(height, width) : Pixels.size(width, height));
    }
}
