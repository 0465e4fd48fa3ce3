package org.vitrine.generic.api.sites;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.problem.Problem;

/** Tells which presets a site's templates may use. */
@Path("/presets")
@Produces(MediaType.APPLICATION_JSON)
public final class PresetsCall {

    private final Presets presets;
    private final Sites sites;

    public PresetsCall(Presets presets, Sites sites) {
        this.presets = presets;
        this.sites = sites;
    }

    /** The presets there are. */
    public record PresetList(List<PresetAnswer> items) {}

    /** Every preset the site may use. */
    @GET
    @Needs(Scope.ASSETS_READ)
    public PresetList presets(@QueryParam("site") @Nullable String site, @Context ContainerRequestContext call) {
        return new PresetList(offered(site, call).map(PresetAnswer::of).toList());
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @Needs(Scope.ASSETS_READ)
    public PresetAnswer preset(
            @PathParam("name") String name,
            @QueryParam("site") @Nullable String site,
            @Context ContainerRequestContext call) {
        return offered(site, call)
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .map(PresetAnswer::of)
                .orElseThrow(() -> Problem.unknown("There is no preset \"" + name + "\" here; there are "
                        + offered(site, call).map(Preset::name).collect(Collectors.joining(", ")) + "."));
    }

    private Stream<Preset> offered(@Nullable String site, ContainerRequestContext call) {
        Optional<Site> about = Caller.of(call).about(Asked.text(site), sites);
        return presets.all().stream()
                .filter(preset -> about.isEmpty() || about.get().offers(preset.name()));
    }
}
