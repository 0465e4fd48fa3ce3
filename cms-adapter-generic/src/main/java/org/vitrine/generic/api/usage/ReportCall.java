package org.vitrine.generic.api.usage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.vitrine.catalog.usage.PageId;
import org.vitrine.catalog.usage.Usages;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.openapi.About;
import org.vitrine.generic.api.problem.Problem;

/** Hears from CMSs what their pages hold. */
@Path("/usages/{site}/{page: .+}")
public final class ReportCall {

    private static final String PAGE = "What the CMS calls the page: any id of up to 200 characters, percent-encoded.";

    private final Usages usages;
    private final Sites sites;
    private final InstantSource clock;

    public ReportCall(Usages usages, Sites sites, InstantSource clock) {
        this.usages = usages;
        this.sites = sites;
        this.clock = clock;
    }

    /** Takes over the whole list of references that a page holds. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.USAGE_WRITE)
    @About("Takes over the whole list of references that a page holds; an empty one forgets the page.")
    public void put(
            @PathParam("site") @About("Whose page it is.") String site,
            @PathParam("page") @About(PAGE) String page,
            UsageReport report,
            @Context ContainerRequestContext call) {
        usages.put(report.of(id(site, page, call), clock.instant()));
    }

    /** Forgets a page. */
    @DELETE
    @Needs(Scope.USAGE_WRITE)
    @About("Forgets a page.")
    public void delete(
            @PathParam("site") @About("Whose page it is.") String site,
            @PathParam("page") @About(PAGE) String page,
            @Context ContainerRequestContext call) {
        usages.forget(id(site, page, call));
    }

    private PageId id(String site, String page, ContainerRequestContext call) {
        String known = Caller.of(call).aboutOne(Optional.of(site), sites).name();
        try {
            return new PageId(known, page);
        } catch (IllegalArgumentException wrong) {
            throw Problem.malformed(String.valueOf(wrong.getMessage()));
        }
    }
}
