package org.vitrine.generic.demo.article;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

/**
 * One article of the magazine.
 *
 * @param slug last part of its address in every locale
 * @param hero the picture at its head
 * @param texts what it says, by locale
 * @param created when it was begun
 * @param modified when it was last saved
 * @param revision counts its saves from 1; 0 before the first
 */
public record Article(
        ArticleId id,
        Slug slug,
        Optional<AssetReference> hero,
        Map<LanguageTag, ArticleTexts> texts,
        Instant created,
        Instant modified,
        int revision) {

    public Article {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** What it says in a locale; empty texts if nothing was written yet. */
    public ArticleTexts in(LanguageTag locale) {
        return texts.getOrDefault(locale, ArticleTexts.EMPTY);
    }

    /** Whether it can be read in a locale. */
    public boolean readableIn(LanguageTag locale) {
        return in(locale).readable();
    }

    /** The locale it is read in: the wanted one, else the first of the site's in which there is something to read. */
    public Optional<LanguageTag> readingLocale(LanguageTag wanted, List<LanguageTag> siteLocales) {
        return readableIn(wanted)
                ? Optional.of(wanted)
                : siteLocales.stream().filter(this::readableIn).findFirst();
    }

    /** A title to know it by, in the first of the locales that has one. */
    public Optional<String> titleIn(List<LanguageTag> locales) {
        return locales.stream()
                .map(this::in)
                .filter(ArticleTexts::readable)
                .map(ArticleTexts::title)
                .findFirst();
    }
}
