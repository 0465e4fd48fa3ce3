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
import org.jspecify.annotations.Nullable;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;

/** Tells all that is known of one asset. */
@Path("/assets/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetCall {

    private final AssetFinder finder;
    private final AssetViews views;
    private final InstantSource clock;

    public AssetCall(AssetFinder finder, AssetViews views, InstantSource clock) {
        this.finder = finder;
        this.views = views;
        this.clock = clock;
    }

    /** One asset with its texts in every language, its rights, its files, and how it looks in each preset. */
    @GET
    @Needs(Scope.ASSETS_READ)
    @About("One asset with its texts in every language, its rights, its files, and how it looks in each preset.")
    public AssetDetail asset(
            @PathParam("key") @About("Key of the asset, or a reference to it.") String key,
            @QueryParam("site") @About("Whose editors ask; a site's credential leaves it out.") @Nullable String site,
            @QueryParam("locale") @About("Language of the texts, such as de-DE.") @Nullable String locale,
            @QueryParam("preset") @About("The only preset it is to be shown in.") @Nullable String preset,
            @Context ContainerRequestContext call) {
        AssetView view = views.of(Caller.of(call), site, locale, preset, clock.instant());
        return finder.detail(view, Asked.key(key), Asked.text(preset));
    }
}
