package org.vitrine.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogSettings;
import org.vitrine.catalog.OtherNodes;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.connectors.sync.CheckedSearch;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.delivery.DeliverySettings;
import org.vitrine.proxy.delivery.Placements;
import org.vitrine.proxy.delivery.RenditionDelivery;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.http.DeliveryServlet;
import org.vitrine.proxy.http.PromptAnswers;
import org.vitrine.proxy.iiif.IiifDelivery;
import org.vitrine.proxy.iiif.IiifServlet;
import org.vitrine.proxy.impression.Impressions;
import org.vitrine.proxy.metrics.Measurements;
import org.vitrine.proxy.metrics.MetricsServlet;
import org.vitrine.proxy.mezzanine.MezzanineSettings;
import org.vitrine.proxy.mezzanine.Mezzanines;
import org.vitrine.proxy.operations.OperatorGate;
import org.vitrine.proxy.operations.OrderedPurges;
import org.vitrine.proxy.operations.PurgeServlet;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.purge.PurgeClient;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.quality.FoundQualities;
import org.vitrine.proxy.quality.KeptQualities;
import org.vitrine.proxy.quality.QualityFinder;
import org.vitrine.proxy.quality.QualitySettings;
import org.vitrine.proxy.rendering.Craft;
import org.vitrine.proxy.rendering.KeptRenditions;
import org.vitrine.proxy.rendering.PictureWarming;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.weight.PageScales;
import org.vitrine.server.config.MakingConfig;
import org.vitrine.server.config.VitrineConfig;
import org.vitrine.server.purge.AutomaticPurge;
import org.vitrine.server.purge.CachesInFront;
import org.vitrine.server.purge.PurgeJournal;
import org.vitrine.server.web.HealthServlet;
import org.vitrine.server.web.Mount;

/**
 * The delivery proxy with all that stands behind it, but for the web server it answers on: that is Jetty in
 * {@link VitrineServer}, and a servlet container where the proxy runs as a web application. Read {@link #open} from top
 * to bottom.
 */
public final class DeliveryNode implements AutoCloseable {

    /** How much memory small renditions that are asked for again and again may take. */
    private static final long HOT_BYTES = 64L << 20;

    /** How long anyone waits for an asset that its source was not asked for since the start. */
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(10);

    /** The same for those whose own callers wait for a second at most, and perhaps twice. */
    private static final Duration PROMPT_LOOK_PATIENCE = Duration.ofMillis(250);

    /** How long facts wait for a placeholder that is not known yet. */
    private static final Duration PLACEHOLDER_PATIENCE = Duration.ofMillis(300);

    /** Where viewers find pictures; the number is the version of the Image API. */
    private static final String IIIF = "/iiif/3";

    private final Opened opened;
    private final Catalog catalog;
    private final Sources sources;
    private final AssetLookup assets;
    private final AssetSearch search;
    private final ImageTransformer transformer;
    private final RenditionMaker pictures;
    private final FactsFinder facts;
    private final FactsFinder promptFacts;
    private final Measurements measurements;
    private final Readiness readiness;
    private final PromptAnswers prompt;
    private final List<String> bases;
    private final List<Mount> mounts;

    private DeliveryNode(VitrineConfig config, InstantSource clock, Opened opened) throws IOException {
        this.opened = opened;
        this.measurements = opened.add(new Measurements());
        Path data = config.data();
        DeliverySettings settings = DeliverySettings.at(
                        config.http().publicUrl(), config.delivery().base())
                .withCdn(config.delivery().cdnLifetime(), config.delivery().staleWhileRevalidate())
                .withClientHints(config.delivery().clientHints());

        MakingConfig making = config.delivery().making();
        OpenedBeside<ImageTransformer> engine = opened.add(OpenedBeside.start(
                "engine", () -> Engines.start(making.engine(), making.limits()), ImageTransformer::close));
        this.catalog = opened.add(Catalog.open(CatalogSettings.at(config.store(), data.resolve("index"))));
        catalog.presets().seed(config.presets());
        // Nobody but the file says which sites there are.
        catalog.sites().replace(config.sites());

        this.transformer = engine.get();
        Path renditions = data.resolve("renditions");
        DiskRenditionCache cache =
                new DiskRenditionCache(renditions, config.delivery().cacheBytes(), HOT_BYTES, making.longestWait());

        if (config.store().shared()) {
            opened.add(OtherNodes.follow(catalog));
        }
        // Before the sources, so that nothing changes unheard.
        PurgeClient client = opened.add(new PurgeClient(clock));
        Purging purging = opened.add(CachesInFront.open(config.purge(), client, clock));
        OrderedPurges orders = purging.possible() ? automaticPurge(purging, settings, config, clock) : purging::purge;
        opened.add(catalog.feed().subscribe(change -> {
            if (change.after().isEmpty()) {
                // Gone from its source, or only the way to another: nobody is shown what was made of it again.
                cache.dropAsset(change.key());
            }
        }));
        catalog.retainSources(config.sources().names());
        this.sources = opened.add(
                Sources.start(config.sources(), data, making.limits().mostPixels(), catalog.writer(), clock));
        this.assets = sources.checked(catalog.assets(), LOOK_PATIENCE);
        this.search = new CheckedSearch(catalog.search(), assets);

        Placements placements = new Placements(catalog.presets(), catalog.sites());
        UrlSigner signer = new UrlSigner(config.delivery().signingKeys());
        MasterFetcher masters = new MasterFetcher(sources.masters(), making.source());
        FoundQualities qualities = new KeptQualities(cache);
        QualityFinder writer = new QualityFinder(transformer, QualitySettings.DEFAULT, qualities, clock);
        Mezzanines mezzanines = opened.add(new Mezzanines(
                masters,
                transformer,
                cache,
                making.intermediates() ? MezzanineSettings.DEFAULT : MezzanineSettings.NONE,
                () -> cache.use().making() > 0));
        Impressions impressions = new Impressions(mezzanines, transformer, cache, Thread::startVirtualThread);
        // What draws the eye is known then before the first crop is asked for.
        mezzanines.follow(impressions::of);
        this.facts = facts(assets, placements, impressions, PLACEHOLDER_PATIENCE, settings, clock);
        this.promptFacts = facts(
                sources.checked(catalog.assets(), PROMPT_LOOK_PATIENCE),
                placements,
                impressions,
                Duration.ZERO,
                settings,
                clock);
        Craft craft = new Craft(impressions, mezzanines, measurements.metered(writer, transformer.engine()));
        this.pictures = new RenditionMaker(assets, masters, transformer, cache, craft, settings.brokenMemory(), clock);
        PictureWarming warming = opened.add(new PictureWarming(
                assets, catalog.presets(), pictures, cache, () -> cache.use().making() > 0, making.warming(), clock));
        opened.add(catalog.feed().subscribe(change -> warming.assetChanged(change.key())));
        RenditionDelivery delivery =
                new RenditionDelivery(assets, masters, placements, pictures, qualities, signer, settings, clock);

        PageScales scales = new PageScales(delivery, placements, settings);
        this.prompt = new PromptAnswers(delivery, clock);
        this.readiness =
                new Readiness(catalog.changes(), renditions, transformer, transformer::load, sources, purging, clock);
        watch(cache, mezzanines, warming, purging);
        OperatorGate gate = new OperatorGate(config.operations().keys(), clock);
        Optional<OperatorGate> readers = config.operations().openMetrics() ? Optional.empty() : Optional.of(gate);
        List<Mount> parts = new ArrayList<>(List.of(
                new Mount(config.delivery().base(), new DeliveryServlet(delivery, facts, scales, clock)),
                new Mount(
                        "/ops/purge",
                        new PurgeServlet(
                                gate, orders, new KeptRenditions(cache, pictures, catalog.presets()), purging, clock)),
                new Mount("/metrics", new MetricsServlet(measurements, readers)),
                new Mount("/health", new HealthServlet(readiness))));
        config.delivery().iiif().ifPresent(allowed -> {
            IiifDelivery viewers = new IiifDelivery(
                    new AssetResolver(assets), placements, pictures, cache, allowed, settings, IIIF, clock);
            parts.add(new Mount(IIIF, new IiifServlet(viewers, clock)));
        });
        this.bases = config.delivery().iiif().isPresent()
                ? List.of(config.delivery().base(), IIIF)
                : List.of(config.delivery().base());
        this.mounts = List.copyOf(parts);
    }

    /** Opens everything; sources come in little by little. */
    public static DeliveryNode open(VitrineConfig config, InstantSource clock) throws IOException {
        Opened opened = new Opened();
        try {
            return new DeliveryNode(config, clock, opened);
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private FactsFinder facts(
            AssetLookup looked,
            Placements placements,
            Impressions impressions,
            Duration patience,
            DeliverySettings settings,
            InstantSource clock) {
        return new FactsFinder(
                looked,
                placements,
                transformer.writes(),
                (asset, picture) -> impressions.soon(asset, picture, patience),
                settings,
                clock);
    }

    private AutomaticPurge automaticPurge(
            Purging purging, DeliverySettings settings, VitrineConfig config, InstantSource clock) {
        // All that decides what an answer looks like, beside what is in the catalog.
        String self = String.join(
                " ",
                transformer.engine(),
                new TreeSet<>(transformer.writes()).toString(),
                settings.publicBase(),
                "hints=" + settings.clientHints(),
                config.delivery().iiif().toString());
        PurgeJournal journal = new PurgeJournal(config.data().resolve("purge.json"));
        AutomaticPurge purge = opened.add(new AutomaticPurge(catalog, purging, journal, self, clock));
        purge.start();
        return purge;
    }

    private void watch(DiskRenditionCache cache, Mezzanines mezzanines, PictureWarming warming, Purging purging) {
        measurements.watchTransforms(transformer::load);
        measurements.watchCache(cache::use);
        measurements.watchMezzanines(mezzanines::waiting);
        measurements.watchWarming(warming::state);
        purging.outboxes().forEach(measurements::watchPurging);
        sources.watch(measurements);
    }

    /** From now on it says that it is not ready, while it still answers. */
    public void drain() {
        readiness.stop();
    }

    /** Whether it answers as it should. */
    boolean ready() {
        return readiness.get().ready();
    }

    /**
     * From now on it is ready only while a part that is not its own works, too.
     *
     * @param otherwise what is wrong then
     */
    void watch(String part, String otherwise, BooleanSupplier works) {
        readiness.watch(part, otherwise, works);
    }

    /** What it answers, for the web server. */
    public List<Mount> mounts() {
        return mounts;
    }

    /** Paths below which pictures and files are delivered, whose requests are measured. */
    public List<String> bases() {
        return bases;
    }

    /** The same answers as the first mount's, where they need no waiting. */
    PromptAnswers prompt() {
        return prompt;
    }

    /** What is measured of it; a web server tells it of requests. */
    public Measurements measurements() {
        return measurements;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Its assets, for those who show them. */
    AssetLookup assets() {
        return assets;
    }

    /** Finds them, for those who show what it finds. */
    AssetSearch search() {
        return search;
    }

    ImageTransformer transformer() {
        return transformer;
    }

    RenditionMaker pictures() {
        return pictures;
    }

    FactsFinder facts() {
        return facts;
    }

    /** As {@link #facts}, hardly waiting for a source, and not for placeholders that are not known yet. */
    FactsFinder promptFacts() {
        return promptFacts;
    }

    @Override
    public void close() {
        opened.close();
    }
}
