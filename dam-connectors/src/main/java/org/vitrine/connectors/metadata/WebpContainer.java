package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/** Walks the chunks of a WebP file (RFC 9649). */
final class WebpContainer {

    private static final int ALPHA = 0x10;

    private WebpContainer() {}

    static Pixels read(FileBytes file, Packets packets) throws IOException, UnreadableFile {
        long end = 8 + file.littleIntAt(4);
        file.require(0, end);
        Optional<Dimensions> canvas = Optional.empty();
        Optional<Dimensions> frame = Optional.empty();
        boolean transparent = false;
        boolean still = false;
        int frames = 0;
        for (long at = 12; at + 8 <= end; ) {
            String type = file.textAt(at, 4);
            long length = file.littleIntAt(at + 4);
            long content = at + 8;
            file.require(content, length);
            switch (type) {
                case "VP8X" -> {
                    transparent |= (file.at(content) & ALPHA) != 0;
                    canvas = Optional.of(
                            Pixels.size(threeBytes(file, content + 4) + 1, threeBytes(file, content + 7) + 1));
                }
                case "VP8 " -> {
                    still = true;
                    frame = Optional.of(lossy(file, content));
                }
                case "VP8L" -> {
                    still = true;
                    frame = Optional.of(lossless(file, content));
                    transparent |= (file.littleIntAt(content + 1) & 1 << 28) != 0;
                }
                case "ALPH" -> transparent = true;
                case "ANMF" -> frames++;
                case "EXIF" -> packets.exif(file, content, length);
                case "XMP " -> packets.xmp(file, content, length);
                default -> {
                    // Colour profiles and animation parameters do not concern an asset.
                }
            }
            at = content + length + length % 2;
        }
        if (!still && frames == 0) {
            throw new UnreadableFile("The WebP file holds no picture.");
        }
        Optional<Dimensions> only = frame;
        return new Pixels(
                canvas.or(() -> only).orElseThrow(() -> new UnreadableFile("The WebP file's header says no size.")),
                transparent,
                frames > 1);
    }

    private static Dimensions lossy(FileBytes file, long at) throws IOException, UnreadableFile {
        if (!file.holds(at + 3, "\u009D\u0001*")) {
            throw new UnreadableFile("The WebP file's picture is broken: it does not begin with a key frame.");
        }
        return Pixels.size(file.littleShortAt(at + 6) & 0x3FFF, file.littleShortAt(at + 8) & 0x3FFF);
    }

    private static Dimensions lossless(FileBytes file, long at) throws IOException, UnreadableFile {
        if (file.at(at) != 0x2F) {
            throw new UnreadableFile("The WebP file's picture is broken: its signature is missing.");
        }
        long bits = file.littleIntAt(at + 1);
        return Pixels.size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    private static long threeBytes(FileBytes file, long at) throws IOException, UnreadableFile {
        return file.littleShortAt(at) | (long) file.at(at + 2) << 16;
    }
}
