package org.vitrine.proxy.transform;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
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
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Master files made by code, in every form a DAM may hold them. */
public final class Masters {

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

    public static byte[] encoded(BufferedImage image, String format) {
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
    public static byte[] jpeg(BufferedImage image) {
        return written("jpeg", new IIOImage(image, null, null), 0.95f);
    }

    static byte[] written(String format, IIOImage image, float quality) {
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

    /** With an Exif block that says how to turn it, and where it was taken. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(10 + tiff.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
        segment.put(ascii("Exif\0\0")).put(tiff);
        return inserted(jpeg, 2, segment.array());
    }

    /** The orientation, and a GPS directory that names a satellite. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(80).order(ByteOrder.BIG_ENDIAN);
        tiff.put(ascii("MM\0*")).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 8).putShort((short) 2).putInt(10).putInt(56);
        tiff.putInt(0);
        tiff.put(ascii("GPS 4711\0\0"));
        return tiff.array();
    }

    /** With an XMP packet, as cameras and editors write it. */
    public static byte[] withXmp(byte[] jpeg, String packet) {
        byte[] head = ascii("http://ns.adobe.com/xap/1.0/\0");
        byte[] body = packet.getBytes(StandardCharsets.UTF_8);
        ByteBuffer segment = ByteBuffer.allocate(4 + head.length + body.length);
        segment.putShort((short) 0xFFE1)
                .putShort((short) (2 + head.length + body.length))
                .put(head)
                .put(body);
        return inserted(jpeg, 2, segment.array());
    }

    public static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteBuffer segment = ByteBuffer.allocate(18 + profile.length);
        segment.putShort((short) 0xFFE2).putShort((short) (16 + profile.length));
        segment.put(ascii("ICC_PROFILE\0")).put((byte) 1).put((byte) 1).put(profile);
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
        adobe.put(ascii("Adobe"))
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
        chunk.writeBytes(ascii("P3\0\0"));
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

    /** What many repetitions of a pattern deflate to, without holding them. */
    static byte[] deflated(byte[] pattern, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            for (int i = 0; i < times; i++) {
                deflater.write(pattern);
            }
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
                ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2}, DataBuffer.TYPE_USHORT, false, false);
    }

    /** The picture with 16 bits per channel. */
    public static BufferedImage deep(BufferedImage image) {
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

    /** A PNG whose pixels are entries of a palette, one of them transparent. */
    static BufferedImage palette(int width, int height, Color colour) {
        byte[] red = {0, (byte) colour.getRed()};
        byte[] green = {0, (byte) colour.getGreen()};
        byte[] blue = {0, (byte) colour.getBlue()};
        BufferedImage image = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 2, red, green, blue, 0));
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                image.getRaster().setSample(x, y, 0, 1);
            }
        }
        return image;
    }

    /** Left half transparent, right half of a colour. */
    static BufferedImage halfTransparent(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    /** The same numbers, meant in a profile's colours. */
    static BufferedImage tagged(BufferedImage image, byte[] profile) {
        ComponentColorModel colours = new ComponentColorModel(
                new ICC_ColorSpace(ICC_Profile.getInstance(profile)),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = colours.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
        raster.setPixels(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null));
        return new BufferedImage(colours, raster, false, null);
    }

    /** A GIF of one frame that lies at a place of a larger screen. */
    static byte[] gifOnScreen(int screenWidth, int screenHeight, int x, int y, BufferedImage frame) {
        byte[] gif = encoded(frame, "gif");
        ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) screenWidth).putShort(8, (short) screenHeight);
        int palette = 3 << ((gif[10] & 7) + 1);
        int at = 13 + ((gif[10] & 0x80) != 0 ? palette : 0);
        while (gif[at] == 0x21) {
            at += 2;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
        }
        bytes.putShort(at + 1, (short) x).putShort(at + 3, (short) y);
        return gif;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The scene as a drawing. */
    static byte[] svg() {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
              <defs>
                <linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="560">
                  <stop offset="0" stop-color="#3A7BD5"/><stop offset="1" stop-color="#DDEBF7"/>
                </linearGradient>
                <linearGradient id="meadow" gradientUnits="userSpaceOnUse" x1="0" y1="560" x2="0" y2="800">
                  <stop offset="0" stop-color="#7FA650"/><stop offset="1" stop-color="#3E6B2F"/>
                </linearGradient>
              </defs>
              <rect width="1200" height="800" fill="url(#sky)"/>
              <rect y="560" width="1200" height="240" fill="url(#meadow)"/>
              <path d="M60 560 330 220 430 340 500 280 720 560Z" fill="#8C8C9A"/>
              <ellipse cx="900" cy="280" rx="90" ry="110" fill="#C0202A"/>
              <rect x="875" y="430" width="50" height="36" fill="#6B4A2B"/>
              <rect width="60" height="60" fill="#FFFF00"/>
              <rect x="1140" width="60" height="60" fill="#FF00FF"/>
              <rect y="740" width="60" height="60" fill="#00FFFF"/>
              <rect x="1140" y="740" width="60" height="60"/>
            </svg>
            """.getBytes(StandardCharsets.UTF_8);
    }

    /** A document of two pages; the scene fills the first, 600 by 400 points. */
    static byte[] pdf(String password) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 400));
            document.addPage(page);
            document.addPage(new PDPage());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, Scene.picture()), 0, 0, 600, 400);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
