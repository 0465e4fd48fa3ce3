package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file says about its pixels and ImageIO does not tell.
 *
 * @param orientation how the stored picture is displayed
 * @param profile ICC profile of a JPEG, PNG or WebP
 * @param xmp packet
 */
record EmbeddedMetadata(Orientation orientation, Optional<byte[]> profile, Optional<byte[]> xmp) {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMetadata.class);

    /** Larger blocks are not metadata but an attack on memory. */
    private static final int LARGEST = 8 << 20;

    private static final EmbeddedMetadata NONE =
            new EmbeddedMetadata(Orientation.UPRIGHT, Optional.empty(), Optional.empty());

    /** Reads a file's; damaged metadata counts as none, as it does in browsers. */
    static EmbeddedMetadata read(Path file, MasterType type) {
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            return switch (type) {
                case JPEG -> jpeg(input);
                case TIFF -> tiff(input);
                case PNG -> png(input);
                case WEBP -> webp(input);
                default -> NONE;
            };
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("The metadata of {} are damaged and ignored: {}", file, damaged.toString());
            return NONE;
        }
    }

    private static EmbeddedMetadata jpeg(ImageInputStream input) throws IOException {
        Orientation orientation = Orientation.UPRIGHT;
        Optional<byte[]> xmp = Optional.empty();
        for (JPEGSegment segment : JPEGSegmentUtil.readSegments(input, JPEG.APP1, null)) {
            if ("Exif".equals(segment.identifier())) {
                orientation = orientation(new ByteArrayImageInputStream(content(segment, 1)));
            } else if ("http://ns.adobe.com/xap/1.0/".equals(segment.identifier())) {
                xmp = Optional.of(content(segment, 0));
            }
        }
        input.seek(0);
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        for (JPEGSegment part : JPEGSegmentUtil.readSegments(input, JPEG.APP2, "ICC_PROFILE")) {
            // Each part begins with its number and their count; files keep them in order.
            profile.writeBytes(content(part, 2));
        }
        return new EmbeddedMetadata(
                orientation, profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray()), xmp);
    }

    private static byte[] content(JPEGSegment segment, int padding) throws IOException {
        try (InputStream data = segment.data()) {
            data.skipNBytes(padding);
            return data.readAllBytes();
        }
    }

    private static EmbeddedMetadata tiff(ImageInputStream input) throws IOException {
        Directory directory = new TIFFReader().read(input);
        Entry xmp = directory.getEntryById(TIFF.TAG_XMP);
        return new EmbeddedMetadata(
                orientation(directory),
                Optional.empty(),
                xmp != null && xmp.getValue() instanceof byte[] packet ? Optional.of(packet) : Optional.empty());
    }

    private static Orientation orientation(ImageInputStream tiff) throws IOException {
        return orientation(new TIFFReader().read(tiff));
    }

    private static Orientation orientation(Directory tiff) {
        Entry entry = tiff.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number value
                ? Orientation.of(value.intValue())
                : Orientation.UPRIGHT;
    }

    /** Chunks of PNG (3rd edition, 11.3.2.3 iCCP and 11.3.4.5 eXIf). */
    private static EmbeddedMetadata png(ImageInputStream input) throws IOException {
        Orientation orientation = Orientation.UPRIGHT;
        Optional<byte[]> profile = Optional.empty();
        Optional<byte[]> xmp = Optional.empty();
        input.seek(8);
        while (input.length() - input.getStreamPosition() >= 12) {
            long length = input.readUnsignedInt();
            String name = name(input);
            long next = input.getStreamPosition() + length + 4;
            if (name.equals("iCCP")) {
                profile = Optional.of(inflatedProfile(block(input, length)));
            } else if (name.equals("eXIf")) {
                orientation = orientation(new ByteArrayImageInputStream(block(input, length)));
            } else if (name.equals("iTXt")) {
                Optional<byte[]> text = xmpText(block(input, length));
                xmp = text.isPresent() ? text : xmp;
            }
            input.seek(next);
        }
        return new EmbeddedMetadata(orientation, profile, xmp);
    }

    private static byte[] inflatedProfile(byte[] chunk) throws IOException {
        DataInputStream content = new DataInputStream(new ByteArrayInputStream(chunk));
        int letter = content.readUnsignedByte();
        while (letter != 0) {
            letter = content.readUnsignedByte();
        }
        content.skipNBytes(1);
        return new InflaterInputStream(content).readNBytes(LARGEST);
    }

    /** A text chunk that is XMP: its keyword, no compression, two empty names, and the packet (XMP part 3, 1.1.5). */
    private static Optional<byte[]> xmpText(byte[] chunk) {
        byte[] head = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        boolean xmp = Arrays.mismatch(head, chunk) == head.length;
        return xmp ? Optional.of(Arrays.copyOfRange(chunk, head.length, chunk.length)) : Optional.empty();
    }

    /** Chunks of WebP (RFC 9649 section 2.7). */
    private static EmbeddedMetadata webp(ImageInputStream input) throws IOException {
        Orientation orientation = Orientation.UPRIGHT;
        Optional<byte[]> profile = Optional.empty();
        Optional<byte[]> xmp = Optional.empty();
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        input.seek(12);
        while (input.length() - input.getStreamPosition() >= 8) {
            String name = name(input);
            long length = input.readUnsignedInt();
            long next = input.getStreamPosition() + length + (length & 1);
            if (name.equals("ICCP")) {
                profile = Optional.of(block(input, length));
            } else if (name.equals("EXIF")) {
                orientation = orientation(new ByteArrayImageInputStream(withoutPrefix(block(input, length))));
            } else if (name.equals("XMP ")) {
                xmp = Optional.of(block(input, length));
            }
            input.seek(next);
        }
        return new EmbeddedMetadata(orientation, profile, xmp);
    }

    /** Some programs keep JPEG's six-byte prefix. */
    private static byte[] withoutPrefix(byte[] exif) {
        boolean prefixed = new String(exif, 0, Math.min(4, exif.length), StandardCharsets.US_ASCII).equals("Exif");
        return prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private static String name(ImageInputStream input) throws IOException {
        byte[] name = new byte[4];
        input.readFully(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static byte[] block(ImageInputStream input, long length) throws IOException {
        if (length > LARGEST) {
            throw new IOException("a block of " + length + " bytes");
        }
        byte[] block = new byte[(int) length];
        input.readFully(block);
        return block;
    }
}
