package org.vitrine.generic.demo.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class ArticleStoreTest {

    private static final LanguageTag ENGLISH = new LanguageTag("en-GB");
    private static final LanguageTag GERMAN = new LanguageTag("de-DE");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path folder;

    private ArticleStore store;

    @BeforeEach
    void open() {
        store = new ArticleStore(folder, InstantSource.fixed(NOW));
    }

    @Test
    void anArticleComesBackAsItWasSaved() {
        Article saved = store.save(written(store.begin(), "dawn", "An hour", "Eine Stunde"));
        assertThat(store.find(saved.id())).contains(saved);
        assertThat(store.find(new Slug("dawn"))).contains(saved);
        assertThat(new ArticleStore(folder, InstantSource.system()).find(saved.id()))
                .contains(saved);
    }

    @Test
    void nothingOfADeliveryIsInTheFile() throws Exception {
        Article saved = store.save(written(store.begin(), "dawn", "An hour", "Eine Stunde"));
        assertThat(Files.readString(folder.resolve(saved.id() + ".json")))
                .contains("\"hero\" : \"dam:")
                .doesNotContain("http");
    }

    @Test
    void savingOverSomebodyElsesSaveIsRefused() {
        Article read = store.begin();
        Article theirs = store.save(written(read, "dawn", "Theirs", ""));
        assertThatExceptionOfType(StaleArticle.class).isThrownBy(() -> store.save(written(read, "dawn", "Mine", "")));
        assertThat(store.find(read.id())).contains(theirs);
    }

    @Test
    void savingWhatWasDeletedIsRefused() {
        Article read = store.begin();
        store.delete(read.id());
        assertThatExceptionOfType(StaleArticle.class).isThrownBy(() -> store.save(read));
    }

    @Test
    void twoArticlesNeverHaveOneAddress() {
        store.save(written(store.begin(), "dawn", "One", ""));
        Article second = store.save(written(store.begin(), "dawn", "Two", ""));
        assertThat(second.slug()).isEqualTo(new Slug("dawn-2"));
    }

    @Test
    void aFileThatIsNoArticleIsNamedAndLeftAlone() throws Exception {
        Article good = store.begin();
        Files.writeString(folder.resolve("torn.json"), "{\"id\":\"torn\",");
        Files.writeString(folder.resolve("bare.json"), "{}");
        assertThat(store.shelf().articles()).containsExactly(good);
        assertThat(store.shelf().unreadable()).containsExactlyInAnyOrder("torn.json", "bare.json");
        assertThat(folder.resolve("torn.json")).exists();
    }

    @Test
    void aSaveLeavesNothingButTheArticle() throws Exception {
        store.save(written(store.begin(), "dawn", "An hour", ""));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aNewStoreBeginsWithSamplesInEveryLanguageAndADeletedOneStaysDeleted() {
        Path fresh = folder.resolve("fresh");
        ArticleStore samples = SampleArticles.stock(fresh, "sample", InstantSource.system());
        assertThat(samples.shelf().articles()).hasSize(4).allSatisfy(article -> {
            assertThat(article.hero()).isPresent();
            assertThat(article.texts()).hasSize(3).allSatisfy((locale, texts) -> {
                assertThat(texts.readable()).isTrue();
                assertThat(texts.body()).startsWith("<p>").doesNotContain("data-asset", "src=");
            });
        });
        samples.shelf().articles().forEach(article -> samples.delete(article.id()));
        assertThat(SampleArticles.stock(fresh, "sample", InstantSource.system())
                        .shelf()
                        .articles())
                .isEmpty();
    }

    @Test
    void anArticleIsReadInTheFirstLanguageItHas() {
        Article german = written(store.begin(), "dawn", "", "Eine Stunde");
        assertThat(german.readingLocale(ENGLISH, List.of(ENGLISH, GERMAN))).contains(GERMAN);
        assertThat(german.readingLocale(GERMAN, List.of(ENGLISH, GERMAN))).contains(GERMAN);
        assertThat(store.begin().readingLocale(ENGLISH, List.of(ENGLISH, GERMAN)))
                .isEmpty();
    }

    private static Article written(Article begun, String slug, String english, String german) {
        return new Article(
                begun.id(),
                new Slug(slug),
                Optional.of(AssetReference.to(AssetKey.of(new NativeId("sample", "balloon.jpg")))),
                Map.of(
                        ENGLISH, new ArticleTexts(english, "A teaser", "<p>Body</p>"),
                        GERMAN, new ArticleTexts(german, "", "")),
                begun.created(),
                begun.modified(),
                begun.revision());
    }
}
