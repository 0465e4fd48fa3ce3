package org.vitrine.generic.api.sites;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.problem.Problem;

/** Finds sites and what they may use for callers, whichever way they ask. */
public final class SiteFinder {

    private final Sites sites;
    private final Presets presets;

    public SiteFinder(Sites sites, Presets presets) {
        this.sites = sites;
        this.presets = presets;
    }

    /** Every site that a caller may see. */
    public List<SiteAnswer> sites(Caller caller) {
        return sites.all().stream()
                .filter(site -> caller.site().isEmpty() || caller.site().get().equals(site.name()))
                .map(this::answer)
                .toList();
    }

    /** @throws Problem if there is no such site, or it is not the caller's */
    SiteAnswer site(Caller caller, String name) {
        return answer(caller.aboutOne(Optional.of(name), sites));
    }

    /**
     * Every preset that a site may use.
     *
     * @param named the site, empty for the caller's own
     * @throws Problem if there is no such site, or it is not the caller's
     */
    public List<PresetAnswer> presets(Caller caller, Optional<String> named) {
        Optional<Site> about = caller.about(named, sites);
        return presets.all().stream()
                .filter(preset -> about.isEmpty() || about.get().offers(preset.name()))
                .map(PresetAnswer::of)
                .toList();
    }

    private SiteAnswer answer(Site site) {
        return SiteAnswer.of(site, presets.all().stream().map(Preset::name).toList());
    }
}
