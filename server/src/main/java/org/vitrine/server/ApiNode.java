package org.vitrine.server;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.vitrine.catalog.Catalog;
import org.vitrine.generic.api.ApiServices;
import org.vitrine.generic.api.RestApi;
import org.vitrine.generic.api.assets.AssetFinder;
import org.vitrine.generic.api.assets.AssetViews;
import org.vitrine.generic.api.sites.SiteFinder;
import org.vitrine.generic.graphql.AssetFields;
import org.vitrine.generic.graphql.GraphQlCall;
import org.vitrine.generic.graphql.GraphQlSchema;
import org.vitrine.generic.oembed.EmbedFinder;
import org.vitrine.generic.oembed.OEmbedCall;
import org.vitrine.generic.page.AssetPageServlet;
import org.vitrine.server.config.VitrineConfig;

/** The public API and the public pages, put together from a delivery node. */
final class ApiNode {

    private final RestApi calls;
    private final AssetPageServlet pages;

    ApiNode(DeliveryNode node, VitrineConfig config, InstantSource clock) {
        Catalog catalog = node.catalog();
        URI publicUrl = config.http().publicUrl();
        String base = config.delivery().base();
        ApiServices services = new ApiServices(
                node.search(),
                node.assets(),
                catalog.presets(),
                catalog.sites(),
                node.promptFacts(),
                catalog.usages(),
                catalog.changes(),
                config.api().keys(),
                config::pickerKey,
                config.api().open(),
                publicUrl,
                base,
                clock);
        EmbedFinder embeds = new EmbedFinder(node.facts(), node.assets(), catalog.presets(), catalog.sites());
        AssetFields fields = new AssetFields(
                new AssetFinder(node.search(), node.assets(), catalog.presets(), node.promptFacts()),
                new AssetViews(catalog.presets(), catalog.sites(), services.publicBase()),
                new SiteFinder(catalog.sites(), catalog.presets()),
                clock);
        this.calls = new RestApi(
                services,
                List.of(new OEmbedCall(embeds, publicUrl, base, clock), new GraphQlCall(new GraphQlSchema(fields))));
        this.pages = new AssetPageServlet(embeds, publicUrl, RestApi.PATH + "/oembed");
    }

    RestApi calls() {
        return calls;
    }

    AssetPageServlet pages() {
        return pages;
    }
}
