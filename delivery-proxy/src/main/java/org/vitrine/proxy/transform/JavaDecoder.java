package org.vitrine.proxy.transform;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Framing;

/** Reads masters through ImageIO. */
final class JavaDecoder {

    private final TransformLimits limits;

    JavaDecoder(TransformLimits limits) {
        this.limits = limits;
    }

    Dimensions dimensions(Path file, MasterType type) {
        return read(file, type, reader -> limits.admitMaster(file, reader.getWidth(0), reader.getHeight(0)));
    }

    BufferedImage decode(Path file, MasterType type, Framing framing) {
        return read(file, type, reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle(
                    framing.crop().x(),
                    framing.crop().y(),
                    framing.crop().size().width(),
                    framing.crop().size().height()));
            return reader.read(0, param);
        });
    }

    private <T> T read(Path file, MasterType type, Reading<T> reading) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new UnusableMaster(
                    "This installation cannot read " + type.description() + "; store the master as JPEG, PNG or TIFF.",
                    file.toString());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return reading.of(reader);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnusableMaster(
                    "The master file is broken: its content is not a readable picture; store it again in the DAM.",
                    file + ": " + broken);
        } finally {
            reader.dispose();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
