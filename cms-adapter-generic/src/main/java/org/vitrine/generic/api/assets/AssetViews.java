package org.vitrine.generic.api.assets;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.problem.Problem;

/** Gives callers the view of assets that they ask for, as far as they may have it. */
public final class AssetViews {

    private final Presets presets;
    private final Sites sites;
    private final String publicBase;

    /** @param publicBase where delivery begins, without a slash at its end */
    public AssetViews(Presets presets, Sites sites, String publicBase) {
        this.presets = presets;
        this.sites = sites;
        this.publicBase = publicBase;
    }

    /**
     * A caller's view.
     *
     * @param site it asks for, none for its own
     * @param locale it reads
     * @param preset it wants thumbnails in
     * @throws Problem if it may not have it, or one of them is not there
     */
    public AssetView of(
            Caller caller, @Nullable String site, @Nullable String locale, @Nullable String preset, Instant now) {
        Optional<Site> about = caller.about(Asked.text(site), sites);
        Optional<Preset> asked = Asked.text(preset).map(name -> offered(name, about));
        return new AssetView(
                about,
                Asked.locale(locale),
                asked.filter(rule -> !rule.widths().isEmpty()).or(() -> AssetView.smallest(presets, about)),
                publicBase,
                now);
    }

    private Preset offered(String name, Optional<Site> site) {
        return presets.find(name)
                .filter(rule -> site.isEmpty() || site.get().offers(name))
                .orElseThrow(() -> Problem.malformed(
                        "There is no preset \"" + name + "\" here. GET /api/v1/presets lists those there are."));
    }
}
