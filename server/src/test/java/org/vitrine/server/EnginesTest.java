package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.server.config.Engine;
import org.vitrine.server.config.InvalidConfiguration;

class EnginesTest {

    private static final TransformLimits LIMITS = TransformLimits.DEFAULT;

    @Test
    void javaIsTakenWhateverElseIsThere() {
        try (ImageTransformer engine = Engines.start(Engine.JAVA, LIMITS)) {
            assertThat(engine).isInstanceOf(ThumbnailatorTransformer.class);
        }
    }

    @Test
    void withoutLibvipsTheChoiceOfItFailsInWordsAndNoChoiceDoesNot() {
        assertThatThrownBy(() -> Engines.start(Engine.LIBVIPS, LIMITS, limits -> Optional.empty()))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("delivery.engine is libvips")
                .hasMessageContaining("Install it")
                .hasMessageContaining("engine: auto");
        try (ImageTransformer engine = Engines.start(Engine.AUTO, LIMITS, limits -> Optional.empty())) {
            assertThat(engine).isInstanceOf(ThumbnailatorTransformer.class);
        }
    }
}
