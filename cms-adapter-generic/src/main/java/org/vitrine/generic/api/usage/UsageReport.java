package org.vitrine.generic.api.usage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.catalog.usage.PageId;
import org.vitrine.catalog.usage.PageUsage;
import org.vitrine.catalog.usage.UsedReference;
import org.vitrine.core.locale.LanguageTag;

/**
 * What a page holds now.
 *
 * @param url where people read it
 * @param title what people call it
 * @param locale its language
 * @param references all of them, in their order; none makes the page forgotten
 */
public record UsageReport(
        Optional<String> url, Optional<String> title, Optional<String> locale, List<Held> references) {

    /**
     * A reference in the page.
     *
     * @param reference as the page holds it
     * @param preset how it is shown
     * @param field where in the page it stands
     */
    public record Held(String reference, Optional<String> preset, Optional<String> field) {

        public Held {
            if (reference == null) {
                throw new IllegalArgumentException(
                        "an entry names its reference, such as {\"reference\": \"dam:...\"}.");
            }
            preset = said(preset);
            field = said(field);
            checked(reference, preset, field);
        }

        private static UsedReference checked(String reference, Optional<String> preset, Optional<String> field) {
            return new UsedReference(reference, preset, field);
        }

        UsedReference used() {
            return checked(reference, preset, field);
        }
    }

    public UsageReport {
        if (references == null) {
            throw new IllegalArgumentException("references is the list of all references in the page; [] forgets it.");
        }
        references = List.copyOf(references);
        url = said(url);
        title = said(title);
        locale = said(locale);
        of(new PageId("any", "any"), url, title, locale, references, Instant.EPOCH);
    }

    PageUsage of(PageId id, Instant now) {
        return of(id, url, title, locale, references, now);
    }

    private static PageUsage of(
            PageId id,
            Optional<String> url,
            Optional<String> title,
            Optional<String> locale,
            List<Held> references,
            Instant now) {
        return new PageUsage(
                id,
                url.map(URI::create),
                title,
                locale.map(tag -> LanguageTag.parse(tag)
                        .orElseThrow(() -> new IllegalArgumentException("locale is a language tag such as en-GB."))),
                references.stream().map(Held::used).toList(),
                now);
    }

    private static Optional<String> said(Optional<String> text) {
        return text == null ? Optional.empty() : text.filter(word -> !word.isEmpty());
    }
}
