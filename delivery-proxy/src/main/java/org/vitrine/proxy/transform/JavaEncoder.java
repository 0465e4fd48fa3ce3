package org.vitrine.proxy.transform;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.rendition.ImageFormat;

/** Writes renditions through ImageIO; nothing but pixels, so no metadata of the master gets out. */
final class JavaEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(JavaEncoder.class);

    private final Set<ImageFormat> writes = EnumSet.noneOf(ImageFormat.class);

    JavaEncoder() {
        BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        for (ImageFormat format : ImageFormat.values()) {
            try {
                encode(pixel, format, 75, 1);
                writes.add(format);
            } catch (IllegalStateException | LinkageError absent) {
                LOG.debug("The Java engine writes no {} here: {}", format, absent.toString());
            }
        }
    }

    Set<ImageFormat> writes() {
        return Set.copyOf(writes);
    }

    byte[] encode(BufferedImage rendition, ImageFormat format, int quality, int effort) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(format.mediaType());
        if (!writers.hasNext()) {
            throw new IllegalStateException("No writer for " + format + ".");
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(rendition, null, null), param(writer, format, quality, effort));
        } catch (IOException failed) {
            throw new IllegalStateException("Writing " + format + " failed.", failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam param(ImageWriter writer, ImageFormat format, int quality, int effort) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        switch (format) {
            case PNG -> param.setCompressionQuality(effort > 6 ? 0 : 0.4f);
            case WEBP -> {
                param.setCompressionType("Lossy");
                if (param instanceof WebPWriteParam webp) {
                    webp.setMethod(4 + (effort - 1) / 3);
                }
                param.setCompressionQuality(quality / 100f);
            }
            case JPEG -> {
                param.setCompressionQuality(quality / 100f);
                if (effort > 3) {
                    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                }
            }
            case AVIF -> param.setCompressionQuality(quality / 100f);
        }
        return param;
    }
}
