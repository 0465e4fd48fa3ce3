package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.util.Optional;

/** Walks the segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegContainer {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";

    private JpegContainer() {}

    static Pixels read(FileBytes file, Packets packets) throws IOException, UnreadableFile {
        Optional<Pixels> pixels = Optional.empty();
        long at = 2;
        while (true) {
            int marker = markerAt(file, at);
            at += 2;
            if (marker == 0xFF) {
                // Fill bytes may stand before any marker.
                at--;
            } else if (marker == EOI) {
                throw new UnreadableFile("The JPEG file holds no picture.");
            } else if (marker == SOS) {
                requireEnd(file, at);
                return pixels.orElseThrow(() -> new UnreadableFile("The JPEG file's header says no size."));
            } else if (!standsAlone(marker)) {
                int length = file.shortAt(at);
                if (length < 2) {
                    throw new UnreadableFile("The JPEG file's header is broken: a segment is shorter than its length.");
                }
                file.require(at, length);
                if (startsFrame(marker) && pixels.isEmpty()) {
                    pixels = Optional.of(new Pixels(Pixels.size(file.shortAt(at + 5), file.shortAt(at + 3)), false));
                }
                hand(file, marker, at + 2, length - 2, packets);
                at += length;
            }
        }
    }

    private static void hand(FileBytes file, int marker, long at, int length, Packets packets)
            throws IOException, UnreadableFile {
        if (marker == APP1 && file.holds(at, EXIF)) {
            packets.exif(file, at, length);
        } else if (marker == APP1 && file.holds(at, XMP)) {
            packets.xmp(file, at + XMP.length(), length - XMP.length());
        } else if (marker == APP13 && file.holds(at, PHOTOSHOP)) {
            packets.photoshop(file.bytesAt(at + PHOTOSHOP.length(), length - PHOTOSHOP.length()));
        }
    }

    private static int markerAt(FileBytes file, long at) throws IOException, UnreadableFile {
        if (file.at(at) != 0xFF) {
            throw new UnreadableFile("The JPEG file's header is broken: no marker stands where one must.");
        }
        return file.at(at + 1);
    }

    /** The data of a whole picture ends with a marker that cannot stand among them. */
    private static void requireEnd(FileBytes file, long from) throws IOException, UnreadableFile {
        int before = 0;
        for (long at = from; at < file.length(); at++) {
            int now = file.at(at);
            if (before == 0xFF && now == EOI) {
                return;
            }
            before = now;
        }
        throw UnreadableFile.truncated();
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= SOI;
    }

    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
