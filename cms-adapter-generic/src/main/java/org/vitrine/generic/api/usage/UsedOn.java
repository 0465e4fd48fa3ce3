package org.vitrine.generic.api.usage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.catalog.usage.PageUsage;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.api.usage.UsageReport.Held;

/**
 * A page that uses an asset.
 *
 * @param page what its CMS calls it
 * @param references in the page that lead to the asset
 * @param reported when its CMS last spoke of it
 */
public record UsedOn(
        String site,
        String page,
        Optional<URI> url,
        Optional<String> title,
        Optional<String> locale,
        List<Held> references,
        Instant reported) {

    static UsedOn of(PageUsage usage) {
        return new UsedOn(
                usage.id().site(),
                usage.id().page(),
                usage.url(),
                usage.title(),
                usage.locale().map(LanguageTag::value),
                usage.references().stream()
                        .map(held -> new Held(held.reference(), held.preset(), held.field()))
                        .toList(),
                usage.reported());
    }
}
