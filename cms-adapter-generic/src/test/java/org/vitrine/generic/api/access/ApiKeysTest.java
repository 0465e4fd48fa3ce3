package org.vitrine.generic.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final NewKey KEY = NewKey.draw("shop");
    private final ApiKeys keys = new ApiKeys(List.of(registered(KEY)));

    @Test
    void aKeyThatWasDrawnIsRecognisedByItsHash() {
        assertThat(keys.recognise(KEY.text()).id()).isEqualTo("shop");
        assertThat(KeyHash.parse(KEY.hash().toString())).isEqualTo(KEY.hash());
    }

    @Test
    void twoKeysAreNeverAlike() {
        assertThat(NewKey.draw("shop").text()).isNotEqualTo(KEY.text());
    }

    @Test
    void anotherSecretAndAnUnknownIdAreAnsweredAlike() {
        String other = NewKey.draw("shop").text();
        String unknown = NewKey.draw("none").text();

        assertThatThrownBy(() -> keys.recognise(other)).isInstanceOf(WrongCredential.class);
        assertThat(messageOf(other)).isEqualTo(messageOf(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vk_", "vk_shop", "vk_shop_short", "vk_SHOP_0123456789abcdef0123456789abcdef", "shop_x"})
    void whatIsNoKeyIsToldWhatOneLooksLike(String text) {
        assertThat(messageOf(text)).contains("vk_<id>_<secret>");
    }

    @Test
    void twoKeysOfOneIdAreRefused() {
        assertThatThrownBy(() -> new ApiKeys(List.of(registered(KEY), registered(NewKey.draw("shop")))))
                .hasMessageContaining("shop");
    }

    private String messageOf(String text) {
        try {
            keys.recognise(text);
            return "";
        } catch (WrongCredential wrong) {
            return wrong.publicText();
        }
    }

    private static ApiKey registered(NewKey key) {
        return new ApiKey("shop", key.hash(), Optional.empty(), Set.of(Scope.ASSETS_READ), Rate.USUAL);
    }
}
