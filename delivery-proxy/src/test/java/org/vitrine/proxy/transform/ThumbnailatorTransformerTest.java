package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.refusal.UnusableMaster;

class ThumbnailatorTransformerTest {

    @Test
    void aMasterItHasNoDecoderForIsRefusedWithWhatToStoreInstead(@TempDir Path folder) {
        byte[] avif = "\0\0\0\u0018ftypavif\0\0\0\0avifmif1".getBytes(StandardCharsets.ISO_8859_1);
        Path master = new Masters(folder).store("modern.avif", avif);
        try (ImageTransformer engine = new ThumbnailatorTransformer(TransformLimits.DEFAULT)) {
            assertThatThrownBy(() -> engine.dimensions(master, "image/avif"))
                    .isInstanceOf(UnusableMaster.class)
                    .hasMessageContaining("cannot read an AVIF; store the master as JPEG, PNG or TIFF");
        }
    }

    /** libvips takes a screen that large for a mistake, and the frame's size instead. */
    @Test
    void aGifThatClaimsAnAbsurdScreenIsRefused(@TempDir Path folder) {
        BufferedImage frame = Scene.painted(64, 64, BufferedImage.TYPE_INT_RGB);
        Path master = new Masters(folder).store("bomb.gif", Masters.gifOnScreen(65_535, 65_535, 0, 0, frame));
        try (ImageTransformer engine = new ThumbnailatorTransformer(TransformLimits.DEFAULT)) {
            assertThatThrownBy(() -> engine.dimensions(master, "image/gif"))
                    .isInstanceOf(UnusableMaster.class)
                    .hasMessageContaining("65535 x 65535");
        }
    }
}
