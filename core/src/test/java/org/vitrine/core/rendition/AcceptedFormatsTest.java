package org.vitrine.core.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AcceptedFormatsTest {

    @Test
    void onlyFormatsNamedInFullCount() {
        assertThat(AcceptedFormats.parse("image/avif,image/webp,*/*;q=0.8"))
                .containsExactly(ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.JPEG, ImageFormat.PNG);
        assertThat(AcceptedFormats.parse("image/*,*/*")).containsExactly(ImageFormat.JPEG, ImageFormat.PNG);
        assertThat(AcceptedFormats.parse(null)).containsExactly(ImageFormat.JPEG, ImageFormat.PNG);
    }

    @Test
    void aFormatWithWeightZeroIsRefused() {
        assertThat(AcceptedFormats.parse("image/avif;q=0, IMAGE/WEBP ; q=0.9"))
                .contains(ImageFormat.WEBP)
                .doesNotContain(ImageFormat.AVIF);
        assertThat(AcceptedFormats.parse("image/webp;q=0.000")).doesNotContain(ImageFormat.WEBP);
    }

    @Property
    void noHeaderMakesItThrow(@ForAll String header) {
        assertThat(AcceptedFormats.parse(header)).contains(ImageFormat.JPEG);
    }
}
