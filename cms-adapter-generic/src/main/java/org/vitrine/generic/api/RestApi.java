package org.vitrine.generic.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.usage.SiteHealth;
import org.vitrine.generic.api.access.AccessFeature;
import org.vitrine.generic.api.access.Gate;
import org.vitrine.generic.api.access.Origins;
import org.vitrine.generic.api.assets.AssetCall;
import org.vitrine.generic.api.assets.AssetFinder;
import org.vitrine.generic.api.assets.AssetViews;
import org.vitrine.generic.api.assets.SearchCall;
import org.vitrine.generic.api.events.EventsCall;
import org.vitrine.generic.api.exchange.JsonAnswers;
import org.vitrine.generic.api.exchange.JsonBodies;
import org.vitrine.generic.api.exchange.QueryGuard;
import org.vitrine.generic.api.exchange.WholeWrites;
import org.vitrine.generic.api.openapi.DescriptionCall;
import org.vitrine.generic.api.openapi.OpenApi;
import org.vitrine.generic.api.problem.ProblemMapper;
import org.vitrine.generic.api.rendering.ReferenceResolver;
import org.vitrine.generic.api.rendering.ResolveCall;
import org.vitrine.generic.api.sites.PickerTokensCall;
import org.vitrine.generic.api.sites.PresetsCall;
import org.vitrine.generic.api.sites.SiteFinder;
import org.vitrine.generic.api.sites.SitesCall;
import org.vitrine.generic.api.usage.HealthCall;
import org.vitrine.generic.api.usage.ReportCall;
import org.vitrine.generic.api.usage.UsagesCall;
import org.vitrine.proxy.facts.KeptFacts;
import tools.jackson.databind.node.ObjectNode;

/** The API as a servlet. Its calls are made here, one by one: nothing is looked for on the class path. */
public final class RestApi extends ServletContainer {

    /** Where it lies on a server. */
    public static final String PATH = "/api/v1";

    private static final long serialVersionUID = 1L;

    /**
     * Puts the API together.
     *
     * @param further calls beside those of this package
     */
    public RestApi(ApiServices services, List<?> further) {
        super(configuration(services, calls(services, further)));
    }

    private static ResourceConfig configuration(ApiServices services, List<Object> calls) {
        Gate gate = new Gate(services.keys(), services.secrets(), services.open(), services.clock());
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
                .registerInstances(calls.toArray());
    }

    private static List<Object> calls(ApiServices services, List<?> further) {
        InstantSource clock = services.clock();
        AssetFinder assets =
                new AssetFinder(services.search(), services.assets(), services.presets(), services.facts());
        AssetViews views = new AssetViews(services.presets(), services.sites(), services.publicBase());
        SiteFinder sites = new SiteFinder(services.sites(), services.presets());
        KeptFacts facts = new KeptFacts(services.facts());
        ReferenceResolver resolver = new ReferenceResolver(facts, services.presets(), services.publicBase());
        SiteHealth health = new SiteHealth(services.usages(), services.assets(), clock);
        List<Object> calls = new ArrayList<>(List.of(
                new SearchCall(assets, views, clock),
                new AssetCall(assets, views, clock),
                new ResolveCall(resolver, services.sites(), clock),
                new PresetsCall(sites),
                new SitesCall(sites),
                new PickerTokensCall(services.secrets(), services.sites(), clock),
                new ReportCall(services.usages(), services.sites(), clock),
                new UsagesCall(services.usages(), services.sites()),
                new HealthCall(health, services.sites()),
                new EventsCall(services.changes(), services.sites(), PATH)));
        calls.addAll(further);
        calls.add(new DescriptionCall(describe(calls, services.publicUrl() + PATH)));
        return calls;
    }

    private static ObjectNode describe(List<Object> calls, String server) {
        Stream<Class<?>> classes =
                Stream.concat(calls.stream().map(Object::getClass), Stream.of(DescriptionCall.class));
        return OpenApi.describe(classes.toList(), server);
    }

    private static Set<String> repeatable() {
        return Arrays.stream(Facet.values()).map(Facet::token).collect(Collectors.toSet());
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(Gate.ADDRESS, request.getRemoteAddr());
        super.service(request, new WholeWrites(response));
    }
}
