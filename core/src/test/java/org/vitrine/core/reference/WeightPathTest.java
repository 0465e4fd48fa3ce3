package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.WeightPath.Item;
import org.vitrine.core.refusal.MalformedRequest;

class WeightPathTest {

    private static final AssetKey KEY = new AssetKey("zjzrwk6fxzf7kz");

    @Test
    void picturesAreReadInTheOrderOfThePageAndEachOnce() {
        WeightPath page = WeightPath.parse("site=magazine&locale=de-DE&item=zjzrwk6fxzf7kz/hero"
                + "&item=zjzrwk6fxzf7kz%2Fcard%2F400&item=zjzrwk6fxzf7kz/hero");

        assertThat(page.site()).isEqualTo("magazine");
        assertThat(page.locale()).isEqualTo(LanguageTag.parse("de-DE"));
        assertThat(page.items())
                .containsExactly(new Item(KEY, "hero", Optional.empty()), new Item(KEY, "card", Optional.of(400)));
    }

    @Test
    void whatIsMissingOrNotInTheGrammarIsRefusedWithWhatIsExpected() {
        assertRefused("item=zjzrwk6fxzf7kz/hero", "site is missing");
        assertRefused("site=magazine", "not 0 times");
        assertRefused("site=magazine" + "&item=zjzrwk6fxzf7kz/hero".repeat(101), "not 101 times");
        assertRefused("site=magazine" + "&x=".repeat(200), "at most 120 parameters");
        assertRefused("site=magazine&item=zjzrwk6fxzf7kz", "{key}/{preset}");
        assertRefused("site=magazine&item=zjzrwk6fxzf7kz/hero/0", "{width}");
        assertRefused("site=magazine&item=ilouilouilouil/hero", "14 characters");
        assertRefused("site=magazine&site=other&item=zjzrwk6fxzf7kz/hero", "stands twice");
        assertRefused("site=magazine&locale=all&locale=x&item=zjzrwk6fxzf7kz/hero", "stands twice");
        assertRefused("site=magazine&locale=not-a-language-tag!&item=zjzrwk6fxzf7kz/hero", "language tag");
    }

    private static void assertRefused(String query, String expected) {
        assertThatThrownBy(() -> WeightPath.parse(query))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining(expected);
    }
}
