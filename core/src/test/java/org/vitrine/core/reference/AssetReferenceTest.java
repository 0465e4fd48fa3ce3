package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.refusal.MalformedRequest;

class AssetReferenceTest {

    @Test
    void aReferenceMayPinAVersion() {
        assertThat(AssetReference.parse("dam:zjzrwk6fxzf7kz@3").version()).contains(new AssetVersion("3"));
        assertThat(AssetReference.parse("dam:zjzrwk6fxzf7kz").version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dam:",
                "zjzrwk6fxzf7kz",
                "DAM:zjzrwk6fxzf7kz",
                "dam:ZJZRWK6FXZF7KZ",
                "dam:zjzrwk6fxzf7kz@",
                "dam:zjzrwk6fxzf7kz@a b",
                " dam:zjzrwk6fxzf7kz",
                "dam:zjzrwk6fxzf7kz@1@2"
            })
    void anythingElseIsRefusedWithTheFormExpected(String text) {
        assertThatThrownBy(() -> AssetReference.parse(text))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("dam:<key>@<version>");
    }

    @Property
    void whatIsPrintedIsReadBack(
            @ForAll @StringLength(min = 1, max = 50) @CharRange(from = 'a', to = 'z') String id,
            @ForAll @StringLength(min = 1, max = 64) @CharRange(from = '0', to = '9') String version) {
        AssetReference latest = AssetReference.to(new NativeId("photos", id).key());
        AssetReference pinned = AssetReference.parse(latest + "@" + version);
        assertThat(AssetReference.parse(latest.toString())).isEqualTo(latest);
        assertThat(AssetReference.parse(pinned.toString())).isEqualTo(pinned);
    }

    @Property
    void noTextMakesItThrowAnythingButItsOwnRefusal(@ForAll String text) {
        for (String hostile : new String[] {text, "dam:" + text, "dam:zjzrwk6fxzf7kz@" + text}) {
            try {
                assertThat(AssetReference.parse(hostile).toString()).isEqualTo(hostile);
            } catch (MalformedRequest expected) {
                assertThat(expected.publicText()).isNotBlank();
            }
        }
    }
}
