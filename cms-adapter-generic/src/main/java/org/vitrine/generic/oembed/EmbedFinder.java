package org.vitrine.generic.oembed;

import java.util.Comparator;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Sites;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsFinder;

/** Finds the facts behind an asset's address, in a preset that suits it where the address names none. */
public final class EmbedFinder {

    private final FactsFinder facts;
    private final AssetLookup assets;
    private final Presets presets;
    private final Sites sites;

    public EmbedFinder(FactsFinder facts, AssetLookup assets, Presets presets, Sites sites) {
        this.facts = facts;
        this.assets = assets;
        this.presets = presets;
        this.sites = sites;
    }

    /**
     * The facts of the asset that an address stands for; empty if no source has it.
     *
     * @throws MalformedRequest if the address names a site or preset that is not there
     */
    public Optional<AssetFacts> find(AssetAddress address) {
        FactsPath asked = address.facts();
        if (asked.preset().isPresent()) {
            return facts.find(asked);
        }
        Optional<String> suitable = assets.find(asked.key()).flatMap(asset -> suitable(asset, asked.site()));
        return facts.find(suitable.map(address::in).orElse(address).facts());
    }

    /** The widest of the presets that leave a picture its own shape, or else the widest; for files the first. */
    private Optional<String> suitable(Asset asset, Optional<String> site) {
        return presets.all().stream()
                .filter(preset -> site.flatMap(sites::find)
                        .map(known -> known.offers(preset.name()))
                        .orElse(true))
                .filter(preset -> preset.kind() == asset.kind())
                .max(Comparator.comparing(
                                (Preset preset) -> preset.aspectRatio().isEmpty())
                        .thenComparingInt(EmbedFinder::widest)
                        .thenComparing(Preset::name, Comparator.reverseOrder()))
                .map(Preset::name);
    }

    private static int widest(Preset preset) {
        return preset.kind() == AssetKind.IMAGE ? preset.widths().getLast() : 0;
    }
}
