package org.vitrine.proxy.transform;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What somebody sees of an animated WebP.
 *
 * @param frames as they are shown one after the other
 */
record Shown(Motion motion, List<BufferedImage> frames) {

    static Shown of(byte[] webp) {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(MasterType.WEBP.mediaType()).next();
        try (ImageInputStream input = new ByteArrayImageInputStream(webp)) {
            Motion motion = WebpMotion.read(new DataInputStream(new ByteArrayInputStream(webp)))
                    .orElseThrow(() -> new AssertionError("Nothing moves in it."));
            reader.setInput(input);
            List<BufferedImage> frames = new ArrayList<>();
            JavaFrames.of(MasterType.WEBP, motion, reader).each(frame -> frames.add(copy(frame)));
            return new Shown(motion, frames);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        } finally {
            reader.dispose();
        }
    }

    static boolean moves(byte[] file) {
        try {
            return WebpMotion.read(new DataInputStream(new ByteArrayInputStream(file)))
                    .isPresent();
        } catch (IOException noWebp) {
            return false;
        }
    }

    private static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        copy.setData(picture.getData());
        return copy;
    }
}
