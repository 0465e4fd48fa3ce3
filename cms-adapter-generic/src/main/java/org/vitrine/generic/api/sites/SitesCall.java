package org.vitrine.generic.api.sites;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.openapi.About;

/** Tells of the connected sites. A site's credential sees its own. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
public final class SitesCall {

    private final SiteFinder finder;

    public SitesCall(SiteFinder finder) {
        this.finder = finder;
    }

    /** The sites that may be seen. */
    public record SiteList(List<SiteAnswer> items) {}

    /** Every site that the caller may see. */
    @GET
    @Needs(Scope.ASSETS_READ)
    @About("Every site that the caller may see: a site's credential sees its own.")
    public SiteList sites(@Context ContainerRequestContext call) {
        return new SiteList(finder.sites(Caller.of(call)));
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @Needs(Scope.ASSETS_READ)
    @About("One of the connected sites.")
    public SiteAnswer site(
            @PathParam("name") @About("Name of the site.") String name, @Context ContainerRequestContext call) {
        return finder.site(Caller.of(call), name);
    }
}
