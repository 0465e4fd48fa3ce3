package org.vitrine.picker.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

class OpeningTest {

    @Test
    void aWholeMessageIsRead() {
        Opening opening = Opening.read("""
                {"type":"vitrine:open","session":"s","token":"t","locale":"de-AT","value":"dam:zjzrwk6fxzf7kz",
                 "kinds":["image","video"],"presets":["hero"],"multiple":true}""");

        assertThat(opening)
                .isEqualTo(new Opening(
                        "t",
                        Optional.of(new LanguageTag("de-AT")),
                        "dam:zjzrwk6fxzf7kz",
                        Set.of(AssetKind.IMAGE, AssetKind.VIDEO),
                        List.of("hero"),
                        true));
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        assertThat(Opening.read("{\"token\":null}"))
                .isEqualTo(new Opening("", Optional.empty(), "", Set.of(), List.of(), false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | is an object",
                "{ | not JSON",
                "{\"token\":7} | token is a text",
                "{\"kinds\":[\"sculpture\"]} | not \"sculpture\"",
                "{\"kinds\":\"image\"} | kinds is a list",
                "{\"locale\":\"not a language\"} | locale is a language tag",
            })
    void aMistakeIsNamed(String message, String named) {
        assertThatThrownBy(() -> Opening.read(message))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining(named);
    }

    @Test
    void anEndlessMessageIsNotRead() {
        assertThatThrownBy(() -> Opening.read("\"" + "x".repeat(30_000) + "\""))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("longer than");
    }
}
