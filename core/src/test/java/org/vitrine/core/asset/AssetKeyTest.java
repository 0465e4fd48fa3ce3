package org.vitrine.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AssetKeyTest {

    @Test
    void aPathGivesThePublishedKey() {
        assertThat(new NativeId("photos", "2024/balloon.jpg").key()).hasToString("zjzrwk6fxzf7kz");
    }

    @Test
    void charactersBeyondAsciiAreHashedAsUtf8() {
        assertThat(new NativeId("brand", "Grüße.png").key()).hasToString("enkhqmw3tkdh7a");
    }

    @Property
    void everyNativeIdGivesAKeyThatIsReadBack(@ForAll @AlphaChars @StringLength(min = 1, max = 60) String id) {
        AssetKey key = new NativeId("photos", id).key();
        assertThat(AssetKey.parse(key.value())).contains(key);
    }

    @Property
    void readingAKeyNeverThrows(@ForAll String text) {
        AssetKey.parse(text).ifPresent(key -> assertThat(key.value()).isEqualTo(text));
    }

    @Test
    void lettersThatLookLikeDigitsAreNoKey() {
        assertThat(AssetKey.parse("zjzrwk6fxzf7kl")).isEmpty();
        assertThatThrownBy(() -> new AssetKey("zjzrwk6fxzf7ku")).hasMessageContaining("without i, l, o, u");
    }
}
