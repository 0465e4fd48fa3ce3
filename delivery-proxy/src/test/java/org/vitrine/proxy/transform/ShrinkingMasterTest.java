package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.rendition.ImageFormat;

/**
 * A source may cut a file short while it is read. Reading a file that is mapped into memory beyond its new end would end
 * the whole process, and this test with it.
 */
class ShrinkingMasterTest extends ImageTransformerContract {

    private static final int ROUNDS = 8;

    static Stream<Arguments> masters() {
        BufferedImage noise = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return Stream.of(
                arguments("image/jpeg", Masters.jpeg(noise)),
                arguments("image/png", Masters.encoded(noise, "png")),
                arguments("image/tiff", Masters.encoded(noise, "tiff")),
                arguments("image/webp", Webps.lossless(noise)),
                arguments(
                        "image/gif",
                        Gifs.animated(900, 600, 0, List.of(Gifs.Frame.whole(noise, 10), Gifs.Frame.whole(noise, 10)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("masters")
    void aFileThatIsCutShortWhileItIsReadEndsInAPictureOrARefusal(String mediaType, byte[] content) throws Exception {
        Path master = store("shrinking", content);
        AtomicBoolean over = new AtomicBoolean();
        Thread source = Thread.ofPlatform().start(() -> shrinkAndGrow(master, content, over));
        int ended = 0;
        try {
            for (int i = 0; i < ROUNDS; i++) {
                ended += read(master, mediaType) ? 1 : 0;
            }
        } finally {
            over.set(true);
            source.join();
        }
        assertThat(ended).isEqualTo(ROUNDS);
        store("shrinking", content);
        assertThat(rendition(master, mediaType, whole(90, ImageFormat.PNG)).getWidth())
                .isEqualTo(90);
    }

    private boolean read(Path master, String mediaType) {
        try {
            return engine().transform(
                                    master,
                                    mediaType,
                                    whole(300, ImageFormat.WEBP).keeping(2))
                            .length
                    > 0;
        } catch (Refusal refused) {
            return !refused.publicText().isEmpty();
        }
    }

    private static void shrinkAndGrow(Path master, byte[] content, AtomicBoolean over) {
        Random random = new Random(11);
        try (RandomAccessFile file = new RandomAccessFile(master.toFile(), "rw")) {
            while (!over.get()) {
                file.setLength(random.nextInt(content.length));
                file.seek(0);
                file.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
