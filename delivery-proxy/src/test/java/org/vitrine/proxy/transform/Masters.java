package org.vitrine.proxy.transform;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Master files made by code, in every form a DAM may hold them. */
final class Masters {

    private final Path folder;

    Masters(Path folder) {
        this.folder = folder;
    }

    Path store(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("No writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A JPEG of high quality. */
    static byte[] jpeg(BufferedImage image) {
        return written("jpeg", new IIOImage(image, null, null), 0.95f);
    }

    private static byte[] written(String format, IIOImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (format.equals("webp")) {
                param.setCompressionType("Lossless");
            }
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, image, param);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] losslessWebp(BufferedImage image) {
        return written("webp", new IIOImage(image, null, null), 1);
    }

    /** With an Exif block that says how to turn it, and where it was taken. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(10 + tiff.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return inserted(jpeg, 2, segment.array());
    }

    /** Two entries: the orientation, and a GPS directory with a latitude. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(80).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) 'N')
                .put((byte) 0)
                .putShort((short) 0);
        tiff.putInt(0);
        return tiff.array();
    }

    /** With an XMP packet, as cameras and editors write it. */
    static byte[] withXmp(byte[] jpeg, String packet) {
        byte[] head = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
        byte[] body = packet.getBytes(StandardCharsets.UTF_8);
        ByteBuffer segment = ByteBuffer.allocate(4 + head.length + body.length);
        segment.putShort((short) 0xFFE1)
                .putShort((short) (2 + head.length + body.length))
                .put(head)
                .put(body);
        return inserted(jpeg, 2, segment.array());
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteBuffer segment = ByteBuffer.allocate(18 + profile.length);
        segment.putShort((short) 0xFFE2).putShort((short) (16 + profile.length));
        segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .put(profile);
        return inserted(jpeg, afterApplicationHead(jpeg), segment.array());
    }

    /** JFIF's own segment comes first. */
    private static int afterApplicationHead(byte[] jpeg) {
        boolean jfif = (jpeg[3] & 0xFF) == 0xE0;
        return jfif ? 4 + ((jpeg[4] & 0xFF) << 8 | (jpeg[5] & 0xFF)) : 2;
    }

    /** Four inks, inverted as Adobe's programs write them. */
    static byte[] adobeCmykJpeg(BufferedImage rgb) {
        int width = rgb.getWidth();
        int height = rgb.getHeight();
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = rgb.getRGB(x, y);
                int red = (pixel >> 16) & 0xFF;
                int green = (pixel >> 8) & 0xFF;
                int blue = pixel & 0xFF;
                int light = Math.max(1, Math.max(red, Math.max(green, blue)));
                inks.setPixel(x, y, new int[] {red * 255 / light, green * 255 / light, blue * 255 / light, light});
            }
        }
        byte[] plain = written("jpeg", new IIOImage(inks, null, null), 0.95f);
        ByteBuffer adobe = ByteBuffer.allocate(16);
        adobe.putShort((short) 0xFFEE).putShort((short) 14);
        adobe.put("Adobe".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 100)
                .putShort((short) 0)
                .putShort((short) 0)
                .put((byte) 0);
        return inserted(plain, 2, adobe.array());
    }

    static byte[] inserted(byte[] bytes, int at, byte[] part) {
        return ByteBuffer.allocate(bytes.length + part.length)
                .put(bytes, 0, at)
                .put(part)
                .put(bytes, at, bytes.length - at)
                .array();
    }

    /** A PNG chunk put before the first pixel data. */
    static byte[] withPngChunk(byte[] png, String type, byte[] content) {
        return inserted(png, 33, pngChunk(type, content));
    }

    static byte[] pngProfile(byte[] profile) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("P3\0\0".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(deflated(profile));
        return chunk.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    static byte[] pngChunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    /** A PNG whose header claims a size that its little content does not have. */
    static byte[] pngClaiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(pngChunk("IHDR", header.array()));
        png.writeBytes(pngChunk("IDAT", deflated(new byte[1000])));
        png.writeBytes(pngChunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    static ImageTypeSpecifier rgb16() {
        return ImageTypeSpecifier.createInterleaved(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                new int[] {0, 1, 2},
                java.awt.image.DataBuffer.TYPE_USHORT,
                false,
                false);
    }

    /** The picture with 16 bits per channel. */
    static BufferedImage deep(BufferedImage image) {
        BufferedImage deep = rgb16().createBufferedImage(image.getWidth(), image.getHeight());
        WritableRaster raster = deep.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                raster.setPixel(
                        x, y, new int[] {((pixel >> 16) & 0xFF) * 257, ((pixel >> 8) & 0xFF) * 257, (pixel & 0xFF) * 257
                        });
            }
        }
        return deep;
    }
}
