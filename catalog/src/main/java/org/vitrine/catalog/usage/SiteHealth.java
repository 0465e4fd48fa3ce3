package org.vitrine.catalog.usage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.site.Site;
import org.vitrine.core.standing.ReferenceHealth;

/**
 * Looks over all that a site's pages hold. An asset of a source that the site may not pick from is as unknown to it as
 * one that no source has, so that nobody learns of it by reporting its key.
 */
public final class SiteHealth {

    private final Usages usages;
    private final AssetLookup assets;
    private final InstantSource clock;

    public SiteHealth(Usages usages, AssetLookup assets, InstantSource clock) {
        this.usages = usages;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param counts of the site's references by their state
     * @param findings a slice of those that want care, by reference
     * @param more whether there are more behind the slice
     */
    public record Report(Map<CareState, Integer> counts, List<Finding> findings, boolean more) {}

    private record Judged(String reference, CareState state, ReferenceHealth health) {}

    /**
     * Looks a site over.
     *
     * @param wanted the states to be told of
     * @param after the reference behind which to begin, held by a page or no longer; empty for the first
     * @param most how many findings to give at most
     */
    public Report of(Site site, Set<CareState> wanted, Optional<String> after, int most) {
        Instant now = clock.instant();
        Map<CareState, Integer> counts = new EnumMap<>(CareState.class);
        List<Judged> slice = new ArrayList<>();
        for (ReportedReference reported : usages.references(site.name())) {
            Judged judged = judge(reported, site, now);
            counts.merge(judged.state(), 1, Integer::sum);
            if (isBehind(after, judged) && wanted.contains(judged.state()) && slice.size() <= most) {
                slice.add(judged);
            }
        }
        boolean more = slice.size() > most;
        return new Report(counts, findings(site, more ? slice.subList(0, most) : slice), more);
    }

    /** By order and not by finding it again: an editor may have taken the reference out since. */
    private static boolean isBehind(Optional<String> after, Judged judged) {
        return after.filter(mark -> judged.reference().compareTo(mark) <= 0).isEmpty();
    }

    private Judged judge(ReportedReference reported, Site site, Instant now) {
        ReferenceHealth health = ReferenceHealth.of(
                reported.reference(),
                key -> assets.find(key)
                        .filter(asset -> site.picksFrom(asset.id().source())),
                site.place(),
                now);
        CareState state = CareState.of(health.state());
        boolean changed = health.asset()
                .map(Asset::version)
                .filter(version -> differs(reported, version))
                .isPresent();
        boolean hidesLess = state == CareState.OK || state == CareState.EXPIRING;
        return new Judged(reported.reference(), changed && hidesLess ? CareState.REPLACED : state, health);
    }

    private static boolean differs(ReportedReference reported, AssetVersion current) {
        return reported.versions().stream().anyMatch(version -> !version.equals(current));
    }

    private List<Finding> findings(Site site, List<Judged> slice) {
        Map<String, List<PageUsage>> pages =
                usages.pages(site.name(), slice.stream().map(Judged::reference).toList());
        return slice.stream()
                .map(judged -> new Finding(
                        judged.reference(),
                        judged.state(),
                        judged.health().asset(),
                        judged.health().verdict(),
                        pages.getOrDefault(judged.reference(), List.of())))
                .toList();
    }
}
