package org.vitrine.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyKindOfValueIsRead() throws MalformedJson {
        JsonValue value = JsonReader.read("""
                 {"a": ["x", true, null, -1.5e3, 7], "b": {"c": "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4"}, "d": {}, "e": []}
                """);
        assertThat(value.at("a").items()).hasSize(5);
        assertThat(value.at("a").items().get(1).truth()).contains(true);
        assertThat(value.at("a").items().get(4).whole()).contains(7);
        assertThat(value.at("b").at("c").text()).contains("\"\\/\b\f\n\r\tä");
        assertThat(value.at("nobody").at("here").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "01",
                "1.",
                "+1",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "1 2",
                "NaN",
                "'a'"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.read(text));
    }

    @Test
    void nestingDoesNotExhaustTheStack() {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JsonReader.read("[".repeat(100_000)));
    }

    @Property
    void anyTextIsReadAsItWasPrinted(@ForAll String text) throws MalformedJson {
        assertThat(JsonReader.read(new JsonValue.Text(text).print()).text()).contains(text);
    }

    @Test
    void whatIsPrintedCannotEndAScriptElement() {
        assertThat(JsonValue.Members.none().with("a", "</script>\u2028").print())
                .isEqualTo("{\"a\":\"\\u003c/script>\\u2028\"}");
    }
}
