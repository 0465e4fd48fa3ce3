package org.vitrine.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.catalog.store.Database;
import org.vitrine.catalog.store.StoreEngine;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

@ParameterizedClass
@EnumSource(StoreEngine.class)
class StoredSitesTest {

    private final Database database;
    private final StoredSites sites;

    StoredSitesTest(StoreEngine engine) {
        database = Database.open(engine.emptyStore());
        sites = new StoredSites(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Site site(String name, String locale) {
        return new Site(
                name,
                List.of("https://cms.example.com"),
                List.of(),
                List.of(),
                List.of(new LanguageTag(locale)),
                Optional.empty(),
                "web",
                Optional.empty());
    }

    @Test
    void aFilesSitesReplaceEverySite() {
        sites.replace(List.of(site("b", "en"), site("a", "en")));
        assertThat(sites.all()).containsExactly(site("a", "en"), site("b", "en"));

        sites.replace(List.of(site("b", "de")));

        assertThat(sites.all()).containsExactly(site("b", "de"));
        assertThat(new StoredSites(database.jdbi()).all()).containsExactly(site("b", "de"));
    }

    @Test
    void oneSiteIsChangedOrTakenOutAlone() {
        sites.put(site("a", "en"));
        sites.put(site("a", "fr"));
        assertThat(sites.find("a")).contains(site("a", "fr"));

        sites.remove("a");
        assertThat(sites.find("a")).isEmpty();
    }
}
