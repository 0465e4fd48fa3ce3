package org.vitrine.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.vitrine.catalog.Assets;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.core.governance.Place;

class HostileTextTest {

    /** Shared, since opening a catalog for each try would take minutes. */
    private static Catalog shared;

    @BeforeContainer
    static void open() {
        shared = Catalog.open(CatalogSettings.inMemory());
        shared.writer()
                .put(List.of(Assets.image("a")
                        .titled("en", "Some words and more (of them) AND OR NOT")
                        .asset()));
    }

    @AfterContainer
    static void close() {
        shared.close();
    }

    @Property(tries = 80)
    void noTextIsAnError(@ForAll String text) {
        assertThat(shared.search().search(query(text)).total()).isBetween(0L, 1L);
        assertThat(shared.search()
                        .search(query("words AND (\"" + text + "~* title:["))
                        .total())
                .isBetween(0L, 1L);
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text, Map.of(), List.of(), Place.ANYWHERE_ON_THE_WEB, SearchQuery.Order.RELEVANCE, 0, 50);
    }
}
