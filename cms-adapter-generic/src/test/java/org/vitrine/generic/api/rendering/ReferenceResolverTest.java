package org.vitrine.generic.api.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.facts.KeptFacts;
import org.vitrine.proxy.facts.Placeholders;

/** A catalog without assets, and a source that does not answer for one of them. */
class ReferenceResolverTest {

    private static final AssetKey SILENT = new AssetKey("zjzrwk6fxzf7kz");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));

    private final Catalog catalog = Catalog.open(CatalogSettings.inMemory());

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void anAssetWhoseSourceIsSilentIsAProblemOfItsOwnThatNobodyKeeps() {
        Resolution resolution = resolve("dam:" + SILENT);

        assertThat(resolution.json().path("reference").asString()).isEqualTo("dam:" + SILENT);
        assertThat(resolution.json().path("problem").path("status").asInt()).isEqualTo(502);
        assertThat(resolution.json().path("problem").path("detail").asString()).isEqualTo("Ask again in a moment.");
        assertThat(resolution.lasting()).isFalse();
    }

    @Test
    void anAssetThatIsNotThereIsAProblemThatLasts() {
        Resolution resolution = resolve("dam:00000000000000");

        assertThat(resolution.json().path("problem").path("status").asInt()).isEqualTo(404);
        assertThat(resolution.lasting()).isTrue();
    }

    private Resolution resolve(String reference) {
        FactsFinder finder = new FactsFinder(
                key -> {
                    if (key.equals(SILENT)) {
                        throw new SourceUnavailable("Ask again in a moment.", "not looked into since the start");
                    }
                    return catalog.assets().find(key);
                },
                new Placements(catalog.presets(), catalog.sites()),
                Set.of(),
                Placeholders.NONE,
                DeliverySettings.at(URI.create("https://media.example.com"), "/media"),
                CLOCK);
        ResolveQuestion.Item item = new ResolveQuestion.Item(reference, Optional.empty(), Optional.empty());
        ResolveQuestion question =
                new ResolveQuestion(Optional.empty(), Optional.empty(), Optional.empty(), List.of(item));
        return new ReferenceResolver(new KeptFacts(finder), catalog.presets(), "https://media.example.com/media")
                .resolve(item, question, Optional.empty(), Optional.empty());
    }
}
