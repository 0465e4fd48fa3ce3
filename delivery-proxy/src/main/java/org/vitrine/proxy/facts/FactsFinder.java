package org.vitrine.proxy.facts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.governance.Place;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Lifetime;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.impression.Impression;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.resolution.Resolved;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/** Finds the facts of an asset for a page. The same facts serve the public address and the picker. */
public final class FactsFinder {

    /** How often a placeholder is sought for an asset that changes meanwhile. */
    private static final int MOST_TRIES = 3;

    private final AssetResolver assets;
    private final Placements placements;
    private final FileLinks links;
    private final Placeholders placeholders;
    private final DeliverySettings settings;
    private final InstantSource clock;

    /**
     * @param writable formats the transform engine writes on this machine
     * @param placeholders finds what is shown until a picture has loaded
     */
    public FactsFinder(
            AssetLookup assets,
            Placements placements,
            Set<ImageFormat> writable,
            Placeholders placeholders,
            DeliverySettings settings,
            InstantSource clock) {
        this.assets = new AssetResolver(assets);
        this.placements = placements;
        this.links = new FileLinks(settings.publicBase(), writable);
        this.placeholders = placeholders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The facts a path asks for; empty if no source has the asset. A withheld asset has facts, too: that it is withheld.
     *
     * @throws MalformedRequest if there is no such site or preset, or the preset is for another kind of asset
     */
    public Optional<AssetFacts> find(FactsPath path) {
        return facts(grounds(path));
    }

    /**
     * What the facts of a path are made of now, governance's word among it: it is asked once more after a placeholder was
     * waited for.
     */
    Grounds grounds(FactsPath path) {
        Optional<Site> site = placements.site(path.site());
        FactsPage page = new FactsPage(
                path.preset().map(preset -> placements.find(preset, path.site())), site, path.locale(), path.version());
        Place place = site.map(Site::place).orElse(Place.ANYWHERE_ON_THE_WEB);
        AssetReference reference = new AssetReference(path.key(), path.version());
        Resolved resolved = assets.resolve(reference, page.wanted(), place, clock.instant());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Impression> placeholder = placeholder(resolved);
            Resolved now = assets.resolve(reference, page.wanted(), place, clock.instant());
            if (now.equals(resolved)) {
                return new Grounds(page, now, placeholder);
            }
            resolved = now;
        }
        return new Grounds(page, resolved, Optional.empty());
    }

    /** The facts that are made of these grounds. */
    Optional<AssetFacts> facts(Grounds grounds) {
        FactsPage page = grounds.page();
        return switch (grounds.resolved()) {
            case Shown shown -> Optional.of(AssetFacts.of(shown, page, links, grounds.placeholder()));
            case Hidden hidden -> hidden.base().map(base -> AssetFacts.withheld(base, hidden, page, links));
        };
    }

    private Optional<Impression> placeholder(Resolved resolved) {
        return resolved instanceof Shown shown
                ? shown.asset().picture().flatMap(picture -> placeholders.find(shown.asset(), picture))
                : Optional.empty();
    }

    /** How long facts may be kept: no longer than their verdict holds. */
    public Lifetime lifetime(AssetFacts facts) {
        return facts.verdict().permits()
                ? settings.facts(facts.verdict().until())
                : settings.withheld(facts.verdict().until());
    }
}
