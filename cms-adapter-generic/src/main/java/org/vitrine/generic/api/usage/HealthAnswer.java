package org.vitrine.generic.api.usage;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.usage.CareState;
import org.vitrine.catalog.usage.Finding;
import org.vitrine.catalog.usage.PageUsage;
import org.vitrine.catalog.usage.SiteHealth.Report;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;

/**
 * How the references in a site's pages stand.
 *
 * @param counts of references by their state: ok, broken, withheld, expiring, replaced
 * @param items those that want care
 * @param next cursor of the next slice; left out on the last
 */
public record HealthAnswer(Map<String, Integer> counts, List<Item> items, Optional<String> next) {

    private static final int MOST_PAGES = 100;

    /**
     * A reference that wants care.
     *
     * @param reference as the pages hold it
     * @param key of the asset it leads to now
     * @param state ok, broken, withheld, expiring or replaced
     * @param reason why it is withheld
     * @param since when the reason began to hold
     * @param until when this changes by itself
     * @param title of the asset
     * @param version of the asset that is current
     * @param pageCount how many pages hold the reference
     * @param pages the first hundred of them
     */
    public record Item(
            String reference,
            Optional<String> key,
            String state,
            Optional<String> reason,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<String> title,
            Optional<String> version,
            int pageCount,
            List<Page> pages) {

        static Item of(Finding finding) {
            Optional<Withheld> withheld =
                    finding.verdict().filter(Withheld.class::isInstance).map(Withheld.class::cast);
            return new Item(
                    finding.reference(),
                    finding.asset().map(Asset::key).map(AssetKey::value),
                    finding.state().token(),
                    withheld.map(Withheld::reason).map(reason -> reason.token()),
                    withheld.flatMap(Withheld::since),
                    finding.verdict().flatMap(Verdict::until),
                    finding.asset().flatMap(asset -> asset.texts().title().inOrAny(List.of())),
                    finding.asset().map(asset -> asset.version().value()),
                    finding.pages().size(),
                    finding.pages().stream().limit(MOST_PAGES).map(Page::of).toList());
        }
    }

    /** A page that holds a reference. */
    public record Page(String page, Optional<URI> url, Optional<String> title, Optional<String> locale) {

        static Page of(PageUsage usage) {
            return new Page(
                    usage.id().page(),
                    usage.url(),
                    usage.title(),
                    usage.locale().map(LanguageTag::value));
        }
    }

    static HealthAnswer of(Report report, Optional<String> next) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CareState state : CareState.values()) {
            counts.put(state.token(), report.counts().getOrDefault(state, 0));
        }
        return new HealthAnswer(counts, report.findings().stream().map(Item::of).toList(), next);
    }
}
