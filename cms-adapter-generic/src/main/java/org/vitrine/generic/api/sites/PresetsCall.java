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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.exchange.Asked;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.problem.Problem;

/** Tells which presets a site's templates may use. */
@Path("/presets")
@Produces(MediaType.APPLICATION_JSON)
public final class PresetsCall {

    private static final String WHOSE = "Whose templates; a site's credential leaves it out.";

    private final SiteFinder finder;

    public PresetsCall(SiteFinder finder) {
        this.finder = finder;
    }

    /** The presets there are. */
    public record PresetList(List<PresetAnswer> items) {}

    /** Every preset the site may use. */
    @GET
    @Needs(Scope.ASSETS_READ)
    @About("Every preset that a site's templates may use.")
    public PresetList presets(
            @QueryParam("site") @About(WHOSE) @Nullable String site, @Context ContainerRequestContext call) {
        return new PresetList(finder.presets(Caller.of(call), Asked.text(site)));
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @Needs(Scope.ASSETS_READ)
    @About("One of the presets that a site's templates may use.")
    public PresetAnswer preset(
            @PathParam("name") @About("Name of the preset.") String name,
            @QueryParam("site") @About(WHOSE) @Nullable String site,
            @Context ContainerRequestContext call) {
        List<PresetAnswer> offered = finder.presets(Caller.of(call), Asked.text(site));
        return offered.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unknown("There is no preset \"" + name + "\" here; there are "
                        + offered.stream().map(PresetAnswer::name).collect(Collectors.joining(", ")) + "."));
    }
}
