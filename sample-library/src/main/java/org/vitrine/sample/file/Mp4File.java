package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/** A silent film in H.264 inside MP4. */
final class Mp4File {

    private Mp4File() {}

    /** Encodes frames as they are painted, so that never more than one is held. */
    static void write(Path file, int frames, int framesPerSecond, IntFunction<BufferedImage> painter)
            throws IOException {
        try (SeekableByteChannel channel = NIOUtils.writableChannel(file.toFile())) {
            SequenceEncoder encoder = SequenceEncoder.createWithFps(channel, Rational.R(framesPerSecond, 1));
            for (int i = 0; i < frames; i++) {
                encoder.encodeNativeFrame(frame(painter.apply(i)));
            }
            encoder.finish();
        }
    }

    // The encoder's own conversion asks the picture for each pixel by a call; it takes longer than encoding.
    private static Picture frame(BufferedImage image) {
        Picture frame = Picture.create(image.getWidth(), image.getHeight(), ColorSpace.RGB);
        byte[] bytes = frame.getPlaneData(0);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) ((pixels[i] >> 16 & 255) - 128);
            bytes[3 * i + 1] = (byte) ((pixels[i] >> 8 & 255) - 128);
            bytes[3 * i + 2] = (byte) ((pixels[i] & 255) - 128);
        }
        return frame;
    }
}
