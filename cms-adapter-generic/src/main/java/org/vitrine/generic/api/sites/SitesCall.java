package org.vitrine.generic.api.sites;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.Caller;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;

/** Tells of the connected sites. A site's credential sees its own. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
public final class SitesCall {

    private final Sites sites;
    private final Presets presets;

    public SitesCall(Sites sites, Presets presets) {
        this.sites = sites;
        this.presets = presets;
    }

    /**
     * A connected CMS.
     *
     * @param origins where its editors work
     * @param locales its languages, the default first
     * @param market country code of its audience
     * @param channel what kind of medium it is
     * @param presets that its templates may use
     * @param sources that its editors may pick from; none means every source
     */
    public record SiteAnswer(
            String name,
            List<String> origins,
            List<String> locales,
            Optional<String> market,
            String channel,
            List<String> presets,
            List<String> sources) {}

    /** The sites that may be seen. */
    public record SiteList(List<SiteAnswer> items) {}

    /** Every site that the caller may see. */
    @GET
    @Needs(Scope.ASSETS_READ)
    public SiteList sites(@Context ContainerRequestContext call) {
        Optional<String> own = Caller.of(call).site();
        return new SiteList(sites.all().stream()
                .filter(site -> own.isEmpty() || own.get().equals(site.name()))
                .map(this::answer)
                .toList());
    }

    /** One of them. */
    @GET
    @Path("/{name}")
    @Needs(Scope.ASSETS_READ)
    public SiteAnswer site(@PathParam("name") String name, @Context ContainerRequestContext call) {
        return answer(Caller.of(call).aboutOne(Optional.of(name), sites));
    }

    private SiteAnswer answer(Site site) {
        return new SiteAnswer(
                site.name(),
                site.origins(),
                site.locales().stream().map(LanguageTag::value).toList(),
                site.market(),
                site.channel(),
                presets.all().stream().map(Preset::name).filter(site::offers).toList(),
                site.sources());
    }
}
