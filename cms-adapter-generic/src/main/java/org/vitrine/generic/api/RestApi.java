package org.vitrine.generic.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.Replacements;
import org.vitrine.catalog.usage.SiteHealth;
import org.vitrine.generic.api.access.AccessFeature;
import org.vitrine.generic.api.access.Gate;
import org.vitrine.generic.api.access.Origins;
import org.vitrine.generic.api.assets.AssetCall;
import org.vitrine.generic.api.assets.AssetViews;
import org.vitrine.generic.api.assets.SearchCall;
import org.vitrine.generic.api.events.EventsCall;
import org.vitrine.generic.api.exchange.JsonAnswers;
import org.vitrine.generic.api.exchange.JsonBodies;
import org.vitrine.generic.api.exchange.QueryGuard;
import org.vitrine.generic.api.problem.ProblemMapper;
import org.vitrine.generic.api.rendering.ReferenceResolver;
import org.vitrine.generic.api.rendering.ResolveCall;
import org.vitrine.generic.api.sites.PickerTokensCall;
import org.vitrine.generic.api.sites.PresetsCall;
import org.vitrine.generic.api.sites.SitesCall;
import org.vitrine.generic.api.usage.HealthCall;
import org.vitrine.generic.api.usage.ReportCall;
import org.vitrine.generic.api.usage.UsagesCall;

/** The API as a servlet. Its calls are made here, one by one: nothing is looked for on the class path. */
public final class RestApi extends ServletContainer {

    /** Where it lies on a server. */
    public static final String PATH = "/api/v1";

    private static final long serialVersionUID = 1L;

    public RestApi(ApiServices services) {
        super(calls(services));
    }

    private static ResourceConfig calls(ApiServices services) {
        InstantSource clock = services.clock();
        AssetViews views = new AssetViews(services.presets(), services.sites(), services.publicBase());
        ReferenceResolver resolver = new ReferenceResolver(services.facts(), services.presets(), services.publicBase());
        Gate gate = new Gate(services.keys(), services.secrets(), services.open(), clock);
        return new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .registerInstances(
                        new QueryGuard(repeatable()),
                        new Origins(services.sites()),
                        new AccessFeature(gate),
                        new JsonBodies(),
                        new JsonAnswers(),
                        new ProblemMapper())
                .registerInstances(
                        new SearchCall(services.search(), views, clock),
                        new AssetCall(
                                services.assets(),
                                services.presets(),
                                services.facts(),
                                new Replacements(services.search()),
                                views,
                                clock),
                        new ResolveCall(resolver, services.sites(), clock),
                        new PresetsCall(services.presets(), services.sites()),
                        new SitesCall(services.sites(), services.presets()),
                        new PickerTokensCall(services.secrets(), services.sites(), clock),
                        new ReportCall(services.usages(), services.sites(), clock),
                        new UsagesCall(services.usages(), services.sites()),
                        new HealthCall(new SiteHealth(services.usages(), services.assets(), clock), services.sites()),
                        new EventsCall(services.changes(), services.sites(), PATH));
    }

    private static Set<String> repeatable() {
        return Arrays.stream(Facet.values()).map(Facet::token).collect(Collectors.toSet());
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(Gate.ADDRESS, request.getRemoteAddr());
        super.service(request, response);
    }
}
