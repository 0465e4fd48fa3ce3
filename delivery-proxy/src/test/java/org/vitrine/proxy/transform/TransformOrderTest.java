package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

class TransformOrderTest {

    @Test
    void aQualityBeyondTheScaleIsRefused() {
        assertThatThrownBy(() -> order(ImageFormat.JPEG, 101)).hasMessageContaining("1 to 100");
    }

    @Test
    void anOrderMakesARendition(@TempDir Path folder) throws Exception {
        File master = folder.resolve("blue.png").toFile();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", master);
        try (ImageTransformer engine = ImageTransformer.create(TransformLimits.DEFAULT)) {
            byte[] bytes = engine.transform(master.toPath(), "image/png", order(ImageFormat.JPEG, 80));
            BufferedImage rendition = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(rendition.getWidth()).isEqualTo(320);
            assertThat(rendition.getHeight()).isEqualTo(180);
        }
    }

    private static TransformOrder order(ImageFormat format, int quality) {
        return TransformOrder.plain(
                new Cut.Placed(Fit.COVER, Optional.of(new AspectRatio(16, 9)), FocalPoint.CENTRE, 320),
                format,
                quality);
    }
}
