package org.vitrine.proxy.delivery;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;

/** Finds the place in a template that a request names. */
public final class Placements {

    private final Presets presets;
    private final Sites sites;

    public Placements(Presets presets, Sites sites) {
        this.presets = presets;
        this.sites = sites;
    }

    /**
     * The placement of a preset on a site.
     *
     * @throws MalformedRequest if there is no such site or preset, or the site does not offer the preset; the message
     *     lists those it does
     */
    public Placement find(String preset, Optional<String> siteName) {
        Optional<Site> site = site(siteName);
        boolean offered = site.isEmpty() || site.get().offers(preset);
        return presets.find(preset)
                .filter(rule -> offered)
                .map(rule -> new Placement(rule, site))
                .orElseThrow(() -> new MalformedRequest(unknown(preset, site)));
    }

    /** The placement of a preset on a site, empty if there is none. */
    Optional<Placement> recall(String preset, Optional<String> siteName) {
        Optional<Site> site = siteName.flatMap(sites::find);
        boolean offered = siteName.isEmpty() || site.isPresent() && site.get().offers(preset);
        return offered ? presets.find(preset).map(rule -> new Placement(rule, site)) : Optional.empty();
    }

    /**
     * The site of a name, empty if none is named.
     *
     * @throws MalformedRequest if there is no such site
     */
    public Optional<Site> site(Optional<String> name) {
        return name.map(wanted -> sites.find(wanted)
                .orElseThrow(() -> new MalformedRequest("No site is called \"" + wanted
                        + "\"; the parameter site is the name of a connected site, or left out.")));
    }

    private String unknown(String preset, Optional<Site> site) {
        String offered = presets.all().stream()
                .map(Preset::name)
                .filter(name -> site.isEmpty() || site.get().offers(name))
                .collect(Collectors.joining(", "));
        String where = site.map(s -> "Site " + s.name() + " offers").orElse("There is");
        return where + " no preset \"" + preset + "\"; the presets are: " + offered + ".";
    }
}
