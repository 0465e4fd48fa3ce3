package org.vitrine.connectors.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files for tests, painted and put together here, with whatever is to be embedded in them. */
public final class Painted {

    private static final int SOI_LENGTH = 2;
    private static final int PNG_HEADER_LENGTH = 33;

    private Painted() {}

    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    public static byte[] opaquePng(int width, int height) {
        return encoded("png", width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] gif(int width, int height) {
        return encoded("gif", width, height, BufferedImage.TYPE_BYTE_INDEXED);
    }

    public static byte[] tiff(int width, int height) {
        return encoded("tiff", width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** A JPEG file with an XMP packet. */
    public static byte[] jpegWithXmp(int width, int height, String packet) {
        return withSegment(jpeg(width, height), 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0", packet));
    }

    /** A JPEG file with an Exif block of one directory. */
    public static byte[] jpegWithExif(int width, int height, int orientation, String description, String copyright) {
        return withSegment(jpeg(width, height), 0xE1, exif(orientation, description, copyright));
    }

    /** The file with a segment before all others. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, SOI_LENGTH)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, SOI_LENGTH, jpeg.length - SOI_LENGTH)
                .array();
    }

    /** The file with a chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(png.length + 12 + content.length)
                .put(png, 0, PNG_HEADER_LENGTH)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .put(png, PNG_HEADER_LENGTH, png.length - PNG_HEADER_LENGTH)
                .array();
    }

    /** A PNG file with an XMP packet. */
    public static byte[] pngWithXmp(int width, int height, String packet) {
        return withChunk(opaquePng(width, height), "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0", packet));
    }

    /** Photoshop resources with legacy IPTC records: data set numbers of record 2 and their texts. */
    public static byte[] iptc(Map<Integer, String> records) {
        ByteArrayOutputStream iim = new ByteArrayOutputStream();
        // Says that texts are UTF-8.
        iim.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
        records.forEach((number, text) -> {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            iim.writeBytes(new byte[] {0x1C, 2, number.byteValue(), (byte) (value.length >> 8), (byte) value.length});
            iim.writeBytes(value);
        });
        byte[] preamble = bytes("Photoshop 3.0\0", "8BIM");
        return ByteBuffer.allocate(preamble.length + 8 + iim.size())
                .put(preamble)
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(iim.size())
                .put(iim.toByteArray())
                .array();
    }

    /** An XMP packet written by Adobe's own library. */
    public static String packet(Fill fill) {
        try {
            XMPMeta meta = XMPMetaFactory.create();
            fill.into(meta);
            return XMPMetaFactory.serializeToString(meta, new SerializeOptions());
        } catch (XMPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An XMP packet around RDF properties written by hand. */
    public static String packetOf(String properties) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='" + XMPConst.NS_DC + "' xmlns:plus='" + XMPConst.NS_PLUS + "'"
                + " xmlns:photoshop='" + XMPConst.NS_PHOTOSHOP + "' xmlns:xmpRights='" + XMPConst.NS_XMP_RIGHTS + "'"
                + " xmlns:Iptc4xmpCore='" + XMPConst.NS_IPTCCORE + "'"
                + " xmlns:Iptc4xmpExt='" + XMPConst.NS_IPTCEXT + "'"
                + " xmlns:mwg-rs='http://www.metadataworkinggroup.com/schemas/regions/'"
                + " xmlns:stArea='http://ns.adobe.com/xmp/sType/Area#'>"
                + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    }

    /** Fills an empty packet. */
    @FunctionalInterface
    public interface Fill {
        void into(XMPMeta meta) throws XMPException;
    }

    private static byte[] exif(int orientation, String description, String copyright) {
        byte[] first = bytes(description, "\0");
        byte[] second = bytes(copyright, "\0");
        int texts = 8 + 2 + 3 * 12 + 4;
        return ByteBuffer.allocate(6 + texts + first.length + second.length)
                .put(bytes("Exif\0\0", "MM\0*"))
                .putInt(8)
                .putShort((short) 3)
                .put(entry(0x010E, 2, first.length, texts))
                .put(entry(0x0112, 3, 1, orientation << 16))
                .put(entry(0x8298, 2, second.length, texts + first.length))
                .putInt(0)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    private static byte[] bytes(String preamble, String content) {
        return (preamble + content).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String format, int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(180, 60, 40));
        brush.fillOval(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException("No writer for " + format);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
