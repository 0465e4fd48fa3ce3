package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

class FactsPathTest {

    private static final AssetKey KEY = new AssetKey("zjzrwk6fxzf7kz");

    @Test
    void everythingAPathSaysIsReadAndPrintedBack() {
        FactsPath full = new FactsPath(
                KEY,
                Optional.of("hero"),
                LanguageTag.parse("de-DE"),
                Optional.of(new AssetVersion("3")),
                Optional.of("magazine"));

        assertThat(full.print()).isEqualTo("zjzrwk6fxzf7kz.json?preset=hero&locale=de-DE&v=3&site=magazine");
        assertThat(FactsPath.parse("zjzrwk6fxzf7kz.json", "preset=hero&locale=de-DE&v=3&site=magazine&utm=x"))
                .isEqualTo(full);
    }

    @Test
    void aPathThatIsNotInTheGrammarIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> FactsPath.parse("balloon.json", ""))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("14 characters");
        assertThatThrownBy(() -> FactsPath.parse("zjzrwk6fxzf7kz.json", "preset=../hero"))
                .hasMessageContaining("preset");
        assertThatThrownBy(() -> FactsPath.parse("zjzrwk6fxzf7kz.json", "locale=english-please!"))
                .hasMessageContaining("language tag");
    }
}
