package org.vitrine.sample.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.jcodec.api.awt.AWTSequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Rational;

/** A silent film in H.264 inside MP4. */
final class Mp4File {

    private Mp4File() {}

    /** Encodes frames as they are painted, so that never more than one is held. */
    static void write(Path file, int frames, int framesPerSecond, IntFunction<BufferedImage> painter)
            throws IOException {
        try (SeekableByteChannel channel = NIOUtils.writableChannel(file.toFile())) {
            AWTSequenceEncoder encoder = new AWTSequenceEncoder(channel, Rational.R(framesPerSecond, 1));
            for (int i = 0; i < frames; i++) {
                encoder.encodeImage(painter.apply(i));
            }
            encoder.finish();
        }
    }
}
