package org.vitrine.sample.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.sample.repertoire.Repertoire;

class SampleCatalogueTest {

    private final SampleCatalogue catalogue = SampleCatalogue.load();

    @Test
    void everyPathIsNamedOnce() {
        assertThat(catalogue.assets().map(SampleAsset::path)).doesNotHaveDuplicates();
    }

    @Test
    void everyPictureHasAPainter() {
        assertThat(catalogue.assets()).allSatisfy(asset -> {
            String scene = asset.painting().scene();
            switch (asset.format()) {
                case "mp4", "gif" -> assertThat(Repertoire.film(scene)).isNotNull();
                case "pdf" -> assertThat(Repertoire.document(scene)).isNotNull();
                case "svg" -> assertThat(scene).isNotEmpty();
                default -> assertThat(Repertoire.scene(scene)).isNotNull();
            }
        });
    }

    @Test
    void everyAssetHasTextsInThreeLanguagesUnlessItIsAVariantForOne() {
        assertThat(catalogue.assets()).allSatisfy(asset -> {
            Set<String> languages = asset.filing()
                    .locale()
                    .map(locale -> Set.of(locale.substring(0, 2)))
                    .orElse(Set.of("en", "de", "fr"));
            assertThat(asset.texts().title().keySet()).as(asset.path()).isEqualTo(languages);
            assertThat(asset.texts().description().keySet()).as(asset.path()).isEqualTo(languages);
            assertThat(asset.texts().tags()).as(asset.path()).isNotEmpty();
        });
    }

    @Test
    void exactlyOneAssetLacksItsAltText() {
        assertThat(catalogue.assets().filter(asset -> asset.texts().altText().isEmpty()))
                .extracting(SampleAsset::path)
                .containsExactly("landscapes/wind-hills.jpg");
    }

    @Test
    void variantsNameAnAssetOfTheirOwnFolder() {
        Set<String> paths = catalogue.assets().map(SampleAsset::path).collect(Collectors.toSet());

        assertThat(catalogue.assets())
                .allSatisfy(asset -> asset.filing()
                        .variantOf()
                        .ifPresent(base -> assertThat(paths).contains(asset.folder() + "/" + base)));
    }
}
