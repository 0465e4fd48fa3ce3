package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.vitrine.sample.brush.Ramp;

/** An animated GIF that repeats for ever, with its XMP in an application extension (GIF89a; XMP Part 3, 1.1.2). */
final class GifFile {

    private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";
    private static final int AFTER_SCREEN = 13;

    private GifFile() {}

    /**
     * @param frames the pictures, of which only the brightness counts
     * @param colours what darkest to brightest is shown as: a palette made for the picture needs no dithering
     */
    static byte[] encode(List<BufferedImage> frames, Ramp colours, int framesPerSecond, byte[] xmp) throws IOException {
        IndexColorModel palette = palette(colours);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            ImageWriteParam param = writer.getDefaultWriteParam();
            for (BufferedImage frame : frames) {
                BufferedImage indexed = indexed(frame, palette);
                IIOMetadata facts = writer.getDefaultImageMetadata(new ImageTypeSpecifier(indexed), param);
                facts.mergeTree(FRAME_FORMAT, timing(100 / framesPerSecond));
                writer.writeToSequence(new IIOImage(indexed, null, facts), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        int table = (plain[10] & 0x80) == 0 ? 0 : 3 * (1 << (plain[10] & 7) + 1);
        return Bytes.insert(plain, AFTER_SCREEN + table, extension(xmp));
    }

    private static IndexColorModel palette(Ramp colours) {
        int[] entries = new int[256];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = 0xff000000 | colours.at(i / 255.0);
        }
        return new IndexColorModel(8, 256, entries, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static BufferedImage indexed(BufferedImage frame, IndexColorModel palette) {
        BufferedImage image =
                new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                int rgb = frame.getRGB(x, y);
                int grey = ((rgb >> 16 & 255) * 54 + (rgb >> 8 & 255) * 183 + (rgb & 255) * 19) >> 8;
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return image;
    }

    private static IIOMetadataNode timing(int hundredths) {
        IIOMetadataNode root = new IIOMetadataNode(FRAME_FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        root.appendChild(extensions);
        return root;
    }

    // The packet stands bare. The "magic trailer" leads readers that take it for sub-blocks to the end.
    private static byte[] extension(byte[] xmp) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x21);
        out.write(0xFF);
        out.write(11);
        out.write("XMP DataXMP".getBytes(StandardCharsets.US_ASCII));
        out.write(xmp);
        out.write(1);
        for (int i = 255; i >= 0; i--) {
            out.write(i);
        }
        out.write(0);
        return out.toByteArray();
    }
}
