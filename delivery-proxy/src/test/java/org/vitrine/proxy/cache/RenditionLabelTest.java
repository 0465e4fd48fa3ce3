package org.vitrine.proxy.cache;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.rendition.ImageFormat;

class RenditionLabelTest {

    private static final String LONGEST = "a".repeat(40);

    @Property(tries = 100)
    void whatIsPrintedIsReadBack(
            @ForAll @IntRange(min = 1, max = 8192) int width, @ForAll ImageFormat format, @ForAll String id) {
        RenditionLabel label = new RenditionLabel(
                new NativeId("photos", "x" + id.replace("\0", "")).key(),
                LONGEST,
                LONGEST,
                "0123456789abcdef",
                "fedcba9876543210",
                width,
                format);

        assertThat(RenditionLabel.parse(label.print())).contains(label);
        assertThat(label.print()).hasSizeLessThanOrEqualTo(150).matches("[0-9a-z~.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "x~photos~hero", "../../etc/passwd", "zjzrwk6fxzf7kz~photos~hero~1~2~0.jpg"})
    void anythingElseIsNoLabel(String text) {
        assertThat(RenditionLabel.parse(text)).isEmpty();
    }
}
