package org.vitrine.generic.api.assets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.search.Replacements;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.assets.AssetDetail.AllTexts;
import org.vitrine.generic.api.assets.AssetDetail.Cropped;
import org.vitrine.generic.api.assets.AssetDetail.FileAnswer;
import org.vitrine.generic.api.assets.AssetDetail.Variant;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsFinder;

/** Tells all that is known of one asset. */
@Path("/assets/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetCall {

    private final AssetLookup assets;
    private final Presets presets;
    private final FactsFinder facts;
    private final Replacements replacements;
    private final AssetViews views;
    private final InstantSource clock;

    public AssetCall(
            AssetLookup assets,
            Presets presets,
            FactsFinder facts,
            Replacements replacements,
            AssetViews views,
            InstantSource clock) {
        this.assets = assets;
        this.presets = presets;
        this.facts = facts;
        this.replacements = replacements;
        this.views = views;
        this.clock = clock;
    }

    /** One asset with its texts in every language, its rights, its files, and how it looks in each preset. */
    @GET
    @Needs(Scope.ASSETS_READ)
    public AssetDetail asset(
            @PathParam("key") String key,
            @QueryParam("site") @Nullable String site,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("preset") @Nullable String preset,
            @Context ContainerRequestContext call) {
        AssetView view = views.of(Caller.of(call), site, locale, preset, clock.instant());
        AssetKey wanted = Asked.key(key);
        Asset asset = assets.find(wanted)
                .filter(found -> view.site().isEmpty()
                        || view.site().get().picksFrom(found.id().source()))
                .orElseThrow(() -> Problem.unknown("No asset has the key " + wanted
                        + ", or none that this site may pick." + " It may have been removed from its source."));
        boolean permitted = view.verdict(asset).permits();
        return new AssetDetail(
                view.show(asset),
                AllTexts.of(asset),
                Variant.of(asset),
                FileAnswer.of(asset),
                permitted ? crops(asset, view, Asked.text(preset)) : List.of(),
                permitted ? List.of() : instead(asset, view));
    }

    private List<AssetAnswer> instead(Asset withheld, AssetView view) {
        return view.site()
                .map(site -> replacements.of(withheld, site, Set.of(), view.languages()).stream()
                        .map(view::show)
                        .toList())
                .orElse(List.of());
    }

    /** @param only the preset asked for, empty for all that take the asset's kind */
    private List<Cropped> crops(Asset asset, AssetView view, Optional<String> only) {
        return presets.all().stream()
                .filter(preset -> view.site().isEmpty() || view.site().get().offers(preset.name()))
                .filter(preset -> only.isEmpty() || only.get().equals(preset.name()))
                .filter(preset -> takes(preset, asset))
                .flatMap(preset -> crop(asset, preset, view).stream())
                .toList();
    }

    private static boolean takes(Preset preset, Asset asset) {
        return preset.kind() == AssetKind.IMAGE ? asset.picture().isPresent() : preset.kind() == asset.kind();
    }

    private Optional<Cropped> crop(Asset asset, Preset preset, AssetView view) {
        return facts.find(new FactsPath(
                        asset.key(),
                        Optional.of(preset.name()),
                        view.locale(),
                        Optional.empty(),
                        view.site().map(Site::name)))
                .flatMap(AssetFacts::file)
                .map(file -> new Cropped(
                        file.preset(),
                        file.size().map(Dimensions::width),
                        file.size().map(Dimensions::height),
                        file.src(),
                        file.srcset()));
    }
}
