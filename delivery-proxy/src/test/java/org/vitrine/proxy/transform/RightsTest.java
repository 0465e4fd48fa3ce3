package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.core.rendition.ImageFormat;

/** What a rendition says beside its pixels. */
class RightsTest extends ImageTransformerContract {

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void nothingOfTheMastersMetadataGetsOut(ImageFormat format) {
        assumeTrue(engine().writes().contains(format), () -> engine().engine() + " writes no " + format + " here");
        byte[] jpeg = Masters.withExif(SCENE, 1);
        Path master = store(
                "tagged.jpg",
                Masters.withXmp(jpeg, "<x:xmpmeta xmlns:x='adobe:ns:meta/'><secret>packet 4711</secret></x:xmpmeta>"));
        String written = new String(
                engine().transform(master, "image/jpeg", Golden.COVER_16X9.order(format)), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("4711", "xmpmeta", "adobe:ns:meta");
    }
}
