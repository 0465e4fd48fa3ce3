package org.vitrine.proxy.impression;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.proxy.delivery.GalleryTest;

/** Impressions, asked for with the facts of a running proxy. */
class ImpressionsTest extends GalleryTest {

    @Test
    void aBrokenPictureIsNotDecodedWithEveryQuestionForItsFacts() throws Exception {
        AssetKey key = gallery.exhibit("balloon.jpg")
                .content(new byte[] {1, 2, 3}, AssetKind.IMAGE, "image/jpeg")
                .claiming(new Dimensions(1600, 1200))
                .hang();
        for (int i = 0; i < 3; i++) {
            assertThat(gallery.get(key + ".json?preset=hero").statusCode()).isEqualTo(200);
        }
        assertThat(gallery.opened()).isEqualTo(1);

        gallery.exhibit("balloon.jpg").painted(1600, 1200, Color.RED).hang();
        assertThat(gallery.get(key + ".json?preset=hero").body()).asString().contains("data:image/png");
        assertThat(gallery.opened()).isEqualTo(2);
    }
}
