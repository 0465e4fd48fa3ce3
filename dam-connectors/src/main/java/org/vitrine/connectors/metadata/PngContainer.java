package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/** Walks the chunks of a PNG file (W3C PNG, third edition). */
final class PngContainer {

    private static final String XMP = "XML:com.adobe.xmp\0";
    private static final int GREY_ALPHA = 4;
    private static final int COLOUR_ALPHA = 6;

    private PngContainer() {}

    static Pixels read(FileBytes file, Packets packets) throws IOException, UnreadableFile {
        Optional<Dimensions> size = Optional.empty();
        boolean transparent = false;
        boolean data = false;
        long at = 8;
        while (true) {
            long length = file.intAt(at);
            String type = file.textAt(at + 4, 4);
            long content = at + 8;
            file.require(content, length + 4);
            if (size.isEmpty() && !type.equals("IHDR")) {
                throw new UnreadableFile("The PNG file does not begin with its header.");
            }
            switch (type) {
                case "IHDR" -> {
                    size = Optional.of(Pixels.size(file.intAt(content), file.intAt(content + 4)));
                    int colour = file.at(content + 9);
                    transparent = colour == GREY_ALPHA || colour == COLOUR_ALPHA;
                }
                case "tRNS" -> transparent = true;
                case "IDAT" -> data = true;
                case "eXIf" -> packets.exif(file, content, length);
                case "iTXt" -> xmp(file, content, length, packets);
                case "IEND" -> {
                    if (!data || size.isEmpty()) {
                        throw new UnreadableFile("The PNG file holds no picture.");
                    }
                    return new Pixels(size.get(), transparent);
                }
                default -> {
                    // Colour, time and what encoders add do not concern an asset.
                }
            }
            at = content + length + 4;
        }
    }

    /** Keyword, compression flag, method, language and translated keyword stand before the text. */
    private static void xmp(FileBytes file, long at, long length, Packets packets) throws IOException, UnreadableFile {
        if (!file.holds(at, XMP) || length > XmpPacket.LONGEST) {
            return;
        }
        byte[] chunk = file.bytesAt(at, length);
        int flags = XMP.length();
        int text = afterNul(chunk, afterNul(chunk, flags + 2));
        if (text > chunk.length) {
            throw UnreadableFile.truncated();
        }
        byte[] packet = Arrays.copyOfRange(chunk, text, chunk.length);
        if (chunk[flags] == 0) {
            packets.xmp(packet);
        } else {
            packets.compressedXmp(packet);
        }
    }

    private static int afterNul(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
