package org.vitrine.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.picker.preview.Previews;
import org.vitrine.picker.session.PickerServices;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.delivery.RenditionDelivery;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.http.DeliveryServlet;
import org.vitrine.proxy.http.PromptAnswers;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.iiif.IiifDelivery;
import org.vitrine.proxy.iiif.IiifServlet;
import org.vitrine.proxy.quality.FoundQualities;
import org.vitrine.proxy.quality.KeptQualities;
import org.vitrine.proxy.quality.QualityFinder;
import org.vitrine.proxy.quality.QualitySettings;
import org.vitrine.proxy.rendering.Craft;
import org.vitrine.proxy.rendering.FocusFinder;
import org.vitrine.proxy.rendering.PixelSource;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.web.EmbedServlet;
import org.vitrine.server.web.Health;
import org.vitrine.server.web.HealthServlet;
import org.vitrine.server.web.PickerContext;
import org.vitrine.server.web.WebServer;

/** A running Vitrine: the one place where the parts meet. Read {@link #start} from top to bottom. */
public final class VitrineServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VitrineServer.class);

    /** How much memory small renditions that are asked for again and again may take. */
    private static final long HOT_BYTES = 64L << 20;

    /** Where viewers find pictures; the number is the version of the Image API. */
    private static final String IIIF = "/iiif/3";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final VitrineConfig config;
    private final WebServer web;

    private VitrineServer(VitrineConfig config) {
        this.config = config;
        this.web = opened(new WebServer(config.http().host(), config.http().port()));
    }

    /** Starts a server; it answers when this returns, and is ready once its sources have been read. */
    public static VitrineServer start(VitrineConfig config) throws Exception {
        return start(config, List.of());
    }

    /**
     * Starts a server that also serves what is not part of it.
     *
     * @param guests contexts beside Vitrine's own
     */
    public static VitrineServer start(VitrineConfig config, List<? extends Handler> guests) throws Exception {
        VitrineServer server = new VitrineServer(config);
        try {
            server.open(guests);
            return server;
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private void open(List<? extends Handler> guests) throws Exception {
        InstantSource clock = InstantSource.system();
        Path data = config.data();

        Catalog catalog = opened(Catalog.open(CatalogSettings.at(config.storeUrl(), data.resolve("index"))));
        catalog.presets().seed(config.presets());
        catalog.sites().seed(config.sites());

        TransformLimits limits = TransformLimits.DEFAULT;
        Sources sources = opened(Sources.start(config.folders(), data, limits.mostPixels(), catalog.writer(), clock));

        ImageTransformer transformer = opened(ImageTransformer.create(limits));
        DiskRenditionCache cache = new DiskRenditionCache(
                data.resolve("renditions"), config.delivery().cacheBytes(), HOT_BYTES);
        DeliverySettings settings =
                DeliverySettings.at(config.http().publicUrl(), config.delivery().base());
        Placements placements = new Placements(catalog.presets(), catalog.sites());
        FactsFinder facts = new FactsFinder(catalog.assets(), placements, transformer.writes(), settings, clock);
        UrlSigner signer = new UrlSigner(config.delivery().signingKeys());
        MasterFetcher masters = new MasterFetcher(sources.masters());
        FoundQualities qualities = new KeptQualities(cache);
        Craft craft = new Craft(
                FocusFinder.NAMED,
                PixelSource.masters(masters),
                new QualityFinder(transformer, QualitySettings.DEFAULT, qualities, clock));
        RenditionMaker pictures = new RenditionMaker(
                catalog.assets(), masters, transformer, cache, craft, settings.brokenMemory(), clock);
        RenditionDelivery delivery = new RenditionDelivery(
                catalog.assets(), masters, placements, pictures, qualities, signer, settings, clock);

        PickerServices picker = new PickerServices(
                catalog.search(),
                catalog.assets(),
                catalog.presets(),
                catalog.sites(),
                config::pickerKey,
                new Previews(pictures),
                facts,
                clock,
                config.http().publicUrl().getScheme().equals("https"));

        List<Handler> contexts = new ArrayList<>(guests);
        contexts.add(WebServer.context(config.delivery().base(), new DeliveryServlet(delivery, facts, clock)));
        config.delivery().iiif().ifPresent(allowed -> {
            IiifDelivery viewers = new IiifDelivery(
                    new AssetResolver(catalog.assets()), placements, pictures, cache, allowed, settings, IIIF, clock);
            contexts.add(WebServer.context(IIIF, new IiifServlet(viewers, clock)));
        });
        contexts.add(new PickerContext("/picker", picker));
        contexts.add(WebServer.context("/embed", new EmbedServlet()));
        contexts.add(WebServer.context("/health", new HealthServlet(() -> health(transformer, sources))));
        web.start(config.delivery().base(), new PromptAnswers(delivery, clock), contexts);
        LOG.info(
                "Vitrine answers on port {} with {}, which writes {}",
                web.port(),
                transformer.engine(),
                transformer.writes());
    }

    private static Health health(ImageTransformer transformer, Sources sources) {
        List<Health.SourceHealth> states = sources.health();
        return new Health(
                states.stream().allMatch(Health.SourceHealth::synchronised),
                transformer.engine(),
                transformer.writes().stream().map(format -> format.token()).toList(),
                states);
    }

    /** Where it answers on this machine. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    /** Waits until the process is told to stop, and then finishes what was begun. */
    public void awaitStop() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::close));
        web.join();
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Stops in the reverse order of the start; a part that fails to stop does not keep the others from it. */
    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop well", part.getClass().getSimpleName(), e);
            }
        }
    }
}
