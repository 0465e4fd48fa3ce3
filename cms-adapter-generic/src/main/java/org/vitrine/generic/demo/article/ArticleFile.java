package org.vitrine.generic.demo.article;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/** An article as its JSON file holds it: flat strings, and absent what it does not have. */
record ArticleFile(
        String id,
        String slug,
        @Nullable String hero,
        Map<String, ArticleTexts> texts,
        Instant created,
        Instant modified,
        int revision) {

    static ArticleFile of(Article article) {
        Map<String, ArticleTexts> texts = new TreeMap<>();
        article.texts().forEach((locale, said) -> texts.put(locale.value(), said));
        return new ArticleFile(
                article.id().value(),
                article.slug().value(),
                article.hero().map(AssetReference::toString).orElse(null),
                texts,
                article.created(),
                article.modified(),
                article.revision());
    }

    Article article() {
        Map<LanguageTag, ArticleTexts> said = new TreeMap<>();
        texts.forEach((locale, text) -> said.put(new LanguageTag(locale), text));
        return new Article(
                new ArticleId(id),
                new Slug(slug),
                Optional.ofNullable(hero).map(AssetReference::parse),
                said,
                created,
                modified,
                revision);
    }
}
