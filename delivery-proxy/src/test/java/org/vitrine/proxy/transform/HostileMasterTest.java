package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.ImageFormat;

/** Files that are broken, or made to do harm. */
class HostileMasterTest extends ImageTransformerContract {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vitrine.proxy.transform.BrokenMasters#all")
    void anUnusableMasterIsRefusedAndTheEngineGoesOn(String name, String mediaType, byte[] content, String publicText) {
        Path master = store(name, content);
        assertThatThrownBy(() -> engine().transform(master, mediaType, whole(200, ImageFormat.JPEG)))
                .isInstanceOfSatisfying(UnusableMaster.class, refusal -> {
                    assertThat(refusal.publicText()).contains(publicText).doesNotContain(folder().toString());
                    assertThat(refusal.detail()).contains(name);
                });
        Path good = store("good.jpg", SCENE);
        assertThat(rendition(good, "image/jpeg", whole(200, ImageFormat.JPEG)).getWidth())
                .isEqualTo(200);
    }

    @Test
    void aMissingFileIsTheSourcesFault() {
        Path missing = folder().resolve("gone.jpg");
        assertThatThrownBy(() -> engine().transform(missing, "image/jpeg", whole(200, ImageFormat.JPEG)))
                .isInstanceOf(SourceUnavailable.class);
        assertThatThrownBy(() -> engine().dimensions(missing, "image/jpeg")).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void anExternalEntityIsNotRead() {
        store("secret.txt", "<rect width='100' height='100' fill='red'/>".getBytes(StandardCharsets.UTF_8));
        byte[] svg = """
                <?xml version="1.0"?>
                <!DOCTYPE svg [<!ENTITY secret SYSTEM "%s">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">&secret;<image href="%s"/></svg>
                """.formatted(
                        folder().resolve("secret.txt").toUri(),
                        folder().resolve("good.png").toUri())
                .getBytes(StandardCharsets.UTF_8);
        store("good.png", Masters.encoded(flat(100, 100, Color.RED), "png"));
        BufferedImage drawn = rendition(store("entity.svg", svg), "image/svg+xml", whole(100, ImageFormat.JPEG));
        assertColour(drawn, Golden.BACKGROUND, 3);
    }

    @Test
    void workThatTakesTooLongIsRefusedAndGivesItsPlaceBack() {
        TransformLimits hasty =
                new TransformLimits(100_000_000, 200_000_000, Duration.ofNanos(1), 1, 4, Duration.ofSeconds(10));
        Path master = store("scene.jpg", SCENE);
        try (ImageTransformer hurried = kind.start(hasty)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> hurried.transform(master, "image/jpeg", whole(400, ImageFormat.JPEG)))
                        .isInstanceOf(TookTooLong.class)
                        .hasMessageContaining("takes longer");
            }
        }
    }

    @Test
    void moreBytesThanAllowedAreRefused() {
        TransformLimits small =
                new TransformLimits(100_000_000, 1_000, Duration.ofSeconds(5), 1, 4, Duration.ofSeconds(1));
        Path master = store("scene.jpg", SCENE);
        try (ImageTransformer strict = kind.start(small)) {
            assertThatThrownBy(() -> strict.transform(master, "image/jpeg", whole(400, ImageFormat.JPEG)))
                    .isInstanceOf(UnusableMaster.class)
                    .hasMessageContaining("more than the 1000 allowed");
        }
    }
}
