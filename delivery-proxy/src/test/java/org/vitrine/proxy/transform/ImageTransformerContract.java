package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/** What both engines promise: each test of each class below this one runs on either. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
abstract class ImageTransformerContract {

    static final Color CLAY = new Color(200, 80, 60);
    static final byte[] SCENE = Masters.jpeg(Scene.picture());

    @TempDir
    private Path folder;

    @Parameter
    Engine kind;

    private ImageTransformer engine;

    @BeforeEach
    void start() {
        engine = kind.start(TransformLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    ImageTransformer engine() {
        return engine;
    }

    Path folder() {
        return folder;
    }

    Path store(String name, byte[] content) {
        return new Masters(folder).store(name, content);
    }

    /** The whole picture. */
    static TransformOrder whole(int width, ImageFormat format) {
        return TransformOrder.plain(new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, width), format, 90)
                .on(Golden.BACKGROUND);
    }

    BufferedImage rendition(Path master, String mediaType, TransformOrder order) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(engine.transform(master, mediaType, order)));
            assertThat(image.getColorModel().getColorSpace().getType()).isIn(ColorSpace.TYPE_RGB, ColorSpace.TYPE_GRAY);
            // Java would take grey for linear light, and brighten it.
            return ScreenPixels.of(image, Optional.empty(), false).image();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static BufferedImage flat(int width, int height, Color colour) {
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return flat;
    }

    static void assertColour(BufferedImage image, int rgb, double tolerance) {
        int seen = image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
        assertThat(Similarity.distance(seen, rgb))
                .as("%06x for %06x", seen, rgb)
                .isLessThan(tolerance);
    }

    static void assertAlike(BufferedImage rendition, BufferedImage golden, double structure) {
        Similarity similarity = Similarity.of(rendition, golden);
        assertThat(similarity.structure()).as("%s", similarity).isGreaterThan(structure);
        assertThat(similarity.colour()).as("%s", similarity).isCloseTo(0, within(3.0));
    }
}
