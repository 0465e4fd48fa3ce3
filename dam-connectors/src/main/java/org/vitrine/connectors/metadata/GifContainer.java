package org.vitrine.connectors.metadata;

import java.io.IOException;

/** Walks the blocks of a GIF file (GIF89a specification; XMP specification part 3, section 1.1.2). */
final class GifContainer {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    /** Bytes behind an XMP packet that let decoders who take it for sub-blocks find its end. */
    private static final int MAGIC_TRAILER = 258;

    private GifContainer() {}

    static Pixels read(FileBytes file, Packets packets) throws IOException, UnreadableFile {
        boolean transparent = false;
        int frames = 0;
        long at = 13L + colourTable(file.at(10));
        while (true) {
            int block = file.at(at);
            switch (block) {
                case EXTENSION -> {
                    int label = file.at(at + 1);
                    transparent |= label == GRAPHIC_CONTROL && (file.at(at + 3) & 1) != 0;
                    long end = afterSubBlocks(file, at + 2);
                    if (label == APPLICATION && file.holds(at + 3, "XMP DataXMP")) {
                        long packet = at + 14;
                        packets.xmp(file, packet, Math.max(0, end - MAGIC_TRAILER - packet));
                    }
                    at = end;
                }
                case IMAGE -> {
                    frames++;
                    at = afterSubBlocks(file, at + 10 + colourTable(file.at(at + 9)) + 1);
                }
                case TRAILER -> {
                    if (frames == 0) {
                        throw new UnreadableFile("The GIF file holds no picture.");
                    }
                    return new Pixels(
                            Pixels.size(file.littleShortAt(6), file.littleShortAt(8)), transparent, frames > 1);
                }
                default -> throw new UnreadableFile("The GIF file is broken: it holds an unknown block.");
            }
        }
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static long afterSubBlocks(FileBytes file, long from) throws IOException, UnreadableFile {
        long at = from;
        while (file.at(at) != 0) {
            at += file.at(at) + 1;
        }
        return at + 1;
    }
}
