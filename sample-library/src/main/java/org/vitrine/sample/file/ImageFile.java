package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Encodes a picture with ImageIO. What the formats need beyond it stands in the classes named after them. */
final class ImageFile {

    private ImageFile() {}

    /**
     * @param format a name ImageIO knows
     * @param compression the format's own name of a compression, empty for its usual one
     * @param quality 0 to 1, ignored where a format is lossless
     */
    static byte[] encode(BufferedImage image, String format, String compression, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (!compression.isEmpty()) {
                param.setCompressionType(compression);
            }
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
