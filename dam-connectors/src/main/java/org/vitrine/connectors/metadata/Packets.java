package org.vitrine.connectors.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/**
 * The metadata packets of one file, handed over as its container is walked. The first packet of a kind counts, as in
 * every reader; what is too long or cannot be read is a doubt, since it may speak of rights.
 */
final class Packets {

    private static final String EXIF_PREAMBLE = "Exif\0\0";
    private static final int RESOURCE = 0x3842494D;
    private static final int IPTC_RESOURCE = 0x0404;

    private final List<String> doubts = new ArrayList<>();
    private Optional<XmpPacket> xmp = Optional.empty();
    private Optional<Described> iptc = Optional.empty();
    private Optional<ExifTags> exif = Optional.empty();

    /** Reads the bytes of a packet once its length has been found bearable. */
    @FunctionalInterface
    interface Block {
        byte[] read() throws IOException;
    }

    private interface Parse {
        XmpPacket packet() throws UnreadableFile;
    }

    void xmp(long length, Block content) throws IOException {
        if (bearable("XMP", length)) {
            xmp(content.read());
        }
    }

    void iptc(long length, Block content) throws IOException {
        if (bearable("IPTC", length) && iptc.isEmpty()) {
            iptc = Optional.of(IptcTags.read(content.read()));
        }
    }

    void photoshop(long length, Block content) throws IOException {
        if (bearable("Photoshop", length)) {
            photoshop(content.read());
        }
    }

    /** An XMP packet of a stretch of a file. */
    void xmp(FileBytes file, long offset, long length) throws IOException, UnreadableFile {
        if (bearable("XMP", length)) {
            xmp(file.bytesAt(offset, length));
        }
    }

    /** An Exif block of a stretch of a file, with or without the preamble it has in JPEG files. */
    void exif(FileBytes file, long offset, long length) throws IOException, UnreadableFile {
        if (bearable("Exif", length) && exif.isEmpty()) {
            int skipped = file.holds(offset, EXIF_PREAMBLE) ? EXIF_PREAMBLE.length() : 0;
            exif = Optional.of(ExifTags.read(file.bytesAt(offset + skipped, length - skipped), this));
        }
    }

    /** The tags of a file that is a TIFF structure itself. */
    void exif(ExifTags tags) {
        exif = Optional.of(tags);
    }

    void xmp(byte[] packet) {
        parsed(() -> XmpPacket.parse(packet));
    }

    void xmp(String packet) {
        parsed(() -> XmpPacket.parse(packet));
    }

    private void parsed(Parse parse) {
        if (xmp.isEmpty()) {
            try {
                xmp = Optional.of(parse.packet());
            } catch (UnreadableFile e) {
                doubts.add(e.reason());
            }
        }
    }

    /** A packet that a PNG chunk holds compressed. */
    void compressedXmp(byte[] deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] packet = new byte[XmpPacket.LONGEST + 1];
            int length = inflater.inflate(packet);
            xmp(Arrays.copyOf(packet, length));
        } catch (DataFormatException e) {
            doubts.add("Its compressed XMP packet is broken.");
        } finally {
            inflater.end();
        }
    }

    /** Image resources, of which only IPTC records are read (Adobe Photoshop file formats specification). */
    void photoshop(byte[] resources) {
        ByteBuffer bytes = ByteBuffer.wrap(resources);
        while (bytes.remaining() >= 12 && bytes.getInt() == RESOURCE) {
            int id = bytes.getShort() & 0xFFFF;
            int nameLength = bytes.get() & 0xFF;
            int skipped = nameLength + (nameLength + 1) % 2;
            if (bytes.remaining() < skipped + 4) {
                return;
            }
            bytes.position(bytes.position() + skipped);
            int length = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                return;
            }
            byte[] content = new byte[length];
            bytes.get(content);
            if (id == IPTC_RESOURCE && iptc.isEmpty()) {
                iptc = Optional.of(IptcTags.read(content));
            }
            if (length % 2 != 0 && bytes.hasRemaining()) {
                bytes.get();
            }
        }
    }

    Orientation orientation() {
        return exif.map(ExifTags::orientation).orElse(Orientation.UPRIGHT);
    }

    /** What all packets say together: XMP before IPTC before Exif. */
    Described described() {
        Described first = xmp.map(XmpProperties::read).orElse(Described.NOTHING);
        Described legacy = exif.map(ExifTags::described).orElse(Described.NOTHING);
        return first.orElse(iptc.orElse(Described.NOTHING)).orElse(legacy);
    }

    /** The focal point in the displayed picture. */
    Optional<FocalPoint> focus(Optional<Dimensions> stored) {
        return xmp.flatMap(packet -> FocalRegions.focus(packet, stored, orientation()));
    }

    List<String> doubts() {
        return doubts;
    }

    private boolean bearable(String what, long length) {
        if (length > XmpPacket.LONGEST) {
            doubts.add("Its " + what + " block has " + length + " bytes; at most " + XmpPacket.LONGEST + " are read.");
        }
        return length <= XmpPacket.LONGEST;
    }
}
