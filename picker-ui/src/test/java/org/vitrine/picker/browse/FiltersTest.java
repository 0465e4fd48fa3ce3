package org.vitrine.picker.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;
import org.vitrine.picker.session.PickerSession;
import org.vitrine.picker.wording.Words;

class FiltersTest {

    private static final Site SITE = new Site(
            "magazine",
            List.of(),
            List.of("photos", "brand"),
            List.of(),
            List.of(new LanguageTag("en-GB"), new LanguageTag("de-DE")),
            Optional.of("GB"),
            "web",
            Optional.empty());

    @Test
    void aSearchNeverLeavesTheSitesSourcesAndThePlacesKinds() {
        SearchQuery plain = query(Filters.NONE);
        SearchQuery narrowed = query(Filters.NONE.toggled(Facet.SOURCE, "brand"));
        SearchQuery forged =
                query(Filters.NONE.toggled(Facet.SOURCE, "secret").toggled(Facet.KIND, AssetKind.AUDIO.token()));

        assertThat(plain.narrowed().get(Facet.SOURCE)).containsExactlyInAnyOrder("photos", "brand");
        assertThat(plain.narrowed().get(Facet.KIND)).containsExactly("image");
        assertThat(narrowed.narrowed().get(Facet.SOURCE)).containsExactly("brand");
        assertThat(forged.narrowed().get(Facet.SOURCE)).containsExactlyInAnyOrder("photos", "brand");
        assertThat(forged.narrowed().get(Facet.KIND)).containsExactly("image");
    }

    @Test
    void wordsAreOrderedByMatchAndEverythingByAgeUnlessTheEditorSaysOtherwise() {
        assertThat(Filters.NONE.orderInForce()).isEqualTo(Order.NEWEST);
        assertThat(Filters.NONE.withText("balloon").orderInForce()).isEqualTo(Order.RELEVANCE);
        assertThat(Filters.NONE.withOrder(Order.TITLE).withText("balloon").orderInForce())
                .isEqualTo(Order.TITLE);
    }

    @Test
    void aValueTakenBackLeavesNoTrace() {
        Filters ticked = Filters.NONE.toggled(Facet.TAG, "sky");

        assertThat(ticked.has(Facet.TAG, "sky")).isTrue();
        assertThat(ticked.toggled(Facet.TAG, "sky")).isEqualTo(Filters.NONE);
        assertThat(ticked.withText("x").cleared().narrow()).isFalse();
    }

    @Test
    void thePagesLanguageIsReadFirst() {
        assertThat(query(Filters.NONE).languages()).containsExactly(new LanguageTag("de-DE"), new LanguageTag("en-GB"));
    }

    private static SearchQuery query(Filters filters) {
        PickerSession session = new PickerSession(
                SITE,
                new LanguageTag("de-DE"),
                Set.of(AssetKind.IMAGE),
                List.of(),
                false,
                "",
                Words.in("en", ZoneOffset.UTC));
        return filters.query(session, 0, 48);
    }
}
