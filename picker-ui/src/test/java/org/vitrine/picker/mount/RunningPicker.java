package org.vitrine.picker.mount;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Look;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.embed.SiteKeys;
import org.vitrine.picker.preview.PaintedLibrary;
import org.vitrine.picker.preview.Previews;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.facts.Placeholders;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** The picker in a real servlet container on a free port of the loopback interface, over a painted library. */
final class RunningPicker implements AutoCloseable {

    static final byte[] KEY = "a key of at least thirty-two bytes!".getBytes(StandardCharsets.UTF_8);
    static final String ORIGIN = "https://cms.example.com";

    final PaintedLibrary library;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ImageTransformer transformer = ImageTransformer.create(TransformLimits.DEFAULT);

    RunningPicker(Path folder, boolean secure, String... furtherOrigins) throws Exception {
        library = new PaintedLibrary(Files.createDirectories(folder.resolve("masters")));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        List<String> origins = new ArrayList<>(List.of(ORIGIN));
        origins.addAll(List.of(furtherOrigins));
        ServletContextHandler context = new ServletContextHandler("/picker", ServletContextHandler.SESSIONS);
        context.setClassLoader(RunningPicker.class.getClassLoader());
        context.setBaseResource(staticFiles(context));
        context.addServletContainerInitializer(new PickerApplication(services(folder, secure, origins)));
        server.setHandler(context);
        server.start();
    }

    URI address(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/picker" + pathAndQuery);
    }

    private PickerServices services(Path folder, boolean secure, List<String> origins) throws IOException {
        Site site = new Site(
                "magazine",
                origins,
                List.of("painted"),
                List.of("hero", "card"),
                List.of(new LanguageTag("en-GB"), new LanguageTag("de-DE"), new LanguageTag("fr-FR")),
                Optional.of("GB"),
                Place.WEB,
                Optional.empty());
        Presets presets =
                new FixedPresets(List.of(preset("card", "1:1"), preset("hero", "16:9"), preset("wide", "21:9")));
        Sites sites = new FixedSites(List.of(site));
        InstantSource clock = InstantSource.fixed(PaintedLibrary.NOW);
        RenditionCache cache = new DiskRenditionCache(folder.resolve("cache"), 50_000_000, 5_000_000);
        FactsFinder facts = new FactsFinder(
                library,
                new Placements(presets, sites),
                transformer.writes(),
                Placeholders.NONE,
                DeliverySettings.at(URI.create("https://media.example.com"), "/media"),
                clock);
        SiteKeys keys = name -> name.equals("magazine") ? Optional.of(KEY) : Optional.empty();
        return new PickerServices(
                library,
                library,
                presets,
                sites,
                keys,
                new Previews(library.pictures(transformer, cache, clock)),
                facts,
                clock,
                secure);
    }

    private static Preset preset(String name, String shape) {
        return new Preset(
                name,
                AssetKind.IMAGE,
                Optional.of(AspectRatio.parse(shape)),
                List.of(),
                List.of(200, 400, 800),
                Look.PLAIN,
                Encoding.USUAL.with(List.of(ImageFormat.WEBP, ImageFormat.JPEG)).with(75),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(5),
                200,
                1);
    }

    private static Resource staticFiles(ServletContextHandler context) {
        List<Resource> roots = new ArrayList<>();
        for (String file : PickerApplication.STATIC_FILES) {
            URL url = PickerApplication.class.getClassLoader().getResource("META-INF/resources/" + file);
            String address = String.valueOf(url);
            roots.add(ResourceFactory.of(context)
                    .newResource(URI.create(address.substring(0, address.length() - file.length()))));
        }
        return ResourceFactory.combine(roots);
    }

    @Override
    public void close() throws Exception {
        server.stop();
        transformer.close();
    }

    private record FixedPresets(List<Preset> all) implements Presets {
        @Override
        public Optional<Preset> find(String name) {
            return all.stream().filter(preset -> preset.name().equals(name)).findFirst();
        }
    }

    private record FixedSites(List<Site> all) implements Sites {
        @Override
        public Optional<Site> find(String name) {
            return all.stream().filter(site -> site.name().equals(name)).findFirst();
        }
    }
}
