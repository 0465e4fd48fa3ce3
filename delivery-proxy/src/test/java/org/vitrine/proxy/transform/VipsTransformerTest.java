package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class VipsTransformerTest {

    @Test
    void itIsTakenWhereTheMachineHasIt() {
        assumeTrue(VipsTransformer.find(TransformLimits.DEFAULT).isPresent(), "libvips is not on this machine");
        try (ImageTransformer engine = ImageTransformer.create(TransformLimits.DEFAULT)) {
            assertThat(engine.engine()).matches("libvips \\d+\\.\\d+\\.\\d+");
        }
    }
}
