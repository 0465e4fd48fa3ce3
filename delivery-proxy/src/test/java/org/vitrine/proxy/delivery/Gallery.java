package org.vitrine.proxy.delivery;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.http.DeliveryServlet;
import org.vitrine.proxy.http.PromptAnswer;
import org.vitrine.proxy.http.PromptAnswers;
import org.vitrine.proxy.iiif.IiifDelivery;
import org.vitrine.proxy.iiif.IiifServlet;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.impression.Impressions;
import org.vitrine.proxy.mezzanine.MezzanineSettings;
import org.vitrine.proxy.mezzanine.Mezzanines;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.quality.FoundQualities;
import org.vitrine.proxy.quality.KeptQualities;
import org.vitrine.proxy.quality.QualityFinder;
import org.vitrine.proxy.quality.QualitySettings;
import org.vitrine.proxy.rendering.Craft;
import org.vitrine.proxy.rendering.FocusFinder;
import org.vitrine.proxy.rendering.KeptRenditions;
import org.vitrine.proxy.rendering.PictureWarming;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.resolution.AssetResolver;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.weight.PageScales;

/** A running proxy over real files: the catalog is a map, the clock stands where a test puts it, all else is real. */
public final class Gallery implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    public static final byte[] SECRET = "a secret of enough bytes".getBytes(StandardCharsets.UTF_8);

    static final ImageTransformer ENGINE = ImageTransformer.create(TransformLimits.DEFAULT);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final ImageTransformer engine;
    private final Map<AssetKey, Asset> assets = new ConcurrentHashMap<>();
    private final Map<String, Preset> presets = new ConcurrentSkipListMap<>();
    private final Map<String, Site> sites = new ConcurrentSkipListMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private AssetLookup catalog;
    private DiskRenditionCache kept;
    private RenditionMaker pictures;
    private Mezzanines mezzanines;
    private FactsFinder facts;
    private final Set<AssetKey> outOfMind = ConcurrentHashMap.newKeySet();
    private final Server server;
    private RenditionDelivery delivery;
    private volatile Instant now = NOON;
    private volatile boolean sourceAnswers = true;
    private final AtomicReference<Runnable> whenOpened = new AtomicReference<>(() -> {});
    private final AtomicReference<Callable<?>> whenRead = new AtomicReference<>(() -> null);

    public Gallery(Path root) throws Exception {
        this(root, ENGINE, Optional.empty());
    }

    /** @param iiif what viewers are allowed, empty for nothing */
    public Gallery(Path root, ImageTransformer engine, Optional<IiifSettings> iiif) throws Exception {
        this.engine = engine;
        folder = Files.createDirectories(root.resolve("masters"));
        put(Rules.preset("hero", AssetKind.IMAGE, Optional.of(new AspectRatio(16, 9)), 480, 960, 1440));
        put(Rules.preset("card", AssetKind.IMAGE, Optional.of(new AspectRatio(1, 1)), 200, 400));
        put(Rules.preset("download", AssetKind.DOCUMENT, Optional.empty()));
        put(Rules.preset("clip", AssetKind.VIDEO, Optional.empty()));
        put(Rules.site("magazine", "GB", List.of("en-GB", "de-DE", "fr-FR"), List.of("hero", "download", "clip")));
        server = start(root.resolve("cache"), iiif);
    }

    private Server start(Path folder, Optional<IiifSettings> iiif) throws Exception {
        DeliverySettings settings = DeliverySettings.at(URI.create("https://media.example.com"), "/media");
        catalog = new KnownAssets(assets, outOfMind);
        Placements placements = new Placements(new KnownPresets(presets), new KnownSites(sites));
        MasterFetcher masters = new MasterFetcher(this::open);
        kept = new DiskRenditionCache(folder, 50_000_000, 5_000_000);
        FoundQualities qualities = new KeptQualities(kept);
        mezzanines = new Mezzanines(masters, engine, kept, MezzanineSettings.DEFAULT, () -> false);
        Impressions impressions = new Impressions(mezzanines, engine, kept, Thread::startVirtualThread);
        mezzanines.follow(impressions::of);
        facts = new FactsFinder(
                catalog,
                placements,
                engine.writes(),
                (asset, picture) -> impressions.soon(asset, picture, Duration.ofSeconds(10)),
                settings,
                this::now);
        Craft craft = new Craft(
                FocusFinder.NAMED,
                mezzanines,
                counted(new QualityFinder(engine, QualitySettings.DEFAULT, qualities, this::now)));
        pictures = new RenditionMaker(catalog, masters, engine, kept, craft, settings.brokenMemory(), this::now);
        delivery = new RenditionDelivery(
                catalog, masters, placements, pictures, qualities, new UrlSigner(List.of(SECRET)), settings, this::now);
        QueuedThreadPool threads = new QueuedThreadPool(8);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        Server jetty = new Server(threads);
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        PageScales scales = new PageScales(delivery, placements, settings);
        context.addServlet(new ServletHolder(new DeliveryServlet(delivery, facts, scales, this::now)), "/media/*");
        iiif.ifPresent(allowed -> {
            IiifDelivery viewers = new IiifDelivery(
                    new AssetResolver(catalog), placements, pictures, kept, allowed, settings, "/iiif/3", this::now);
            context.addServlet(new ServletHolder(new IiifServlet(viewers, this::now)), "/iiif/3/*");
        });
        jetty.setHandler(context);
        jetty.start();
        return jetty;
    }

    private PictureWriter counted(PictureWriter writer) {
        return (file, mediaType, order, rule, of) -> {
            written.incrementAndGet();
            return writer.write(file, mediaType, order, rule, of);
        };
    }

    /** Makes pictures ahead, of what was asked for lately. */
    public PictureWarming warming(Duration recent) {
        return new PictureWarming(catalog, new KnownPresets(presets), pictures, kept, () -> false, recent, this::now);
    }

    public Exhibit exhibit(String name) {
        return new Exhibit(this, name);
    }

    void hang(Asset asset) {
        assets.put(asset.key(), asset);
    }

    public void takeDown(AssetKey key) {
        assets.remove(key);
    }

    /** Leaves an asset in the catalog, but not in its memory. */
    public void outOfMind(AssetKey key) {
        outOfMind.add(key);
    }

    public void put(Preset preset) {
        presets.put(preset.name(), preset);
    }

    public void put(Site site) {
        sites.put(site.name(), site);
    }

    public void clockAt(Instant moment) {
        now = moment;
    }

    public void sourceAnswers(boolean answers) {
        sourceAnswers = answers;
    }

    /** Lets something happen once, when a master is opened next. */
    public void whenOpened(Runnable event) {
        whenOpened.set(event);
    }

    /** Lets something happen once, when a master has been opened and is about to be read. */
    public void whenRead(Callable<?> event) {
        whenRead.set(event);
    }

    public Preset preset(String name) {
        return presets.get(name);
    }

    /** Tells the facts that the server tells. */
    public FactsFinder facts() {
        return facts;
    }

    /** How many renditions were made. */
    public int written() {
        return written.get();
    }

    /** How many renditions are being made. */
    public long making() {
        return kept.use().making();
    }

    /** What it keeps itself, to be forgotten. */
    public KeptRenditions keeping() {
        return new KeptRenditions(kept, pictures, new KnownPresets(presets));
    }

    /** What is kept of pictures and of what is known of them. */
    public long filesKept() {
        return kept.use().files();
    }

    /** Pictures whose intermediates are still to be made. */
    public int mezzaninesWaiting() {
        return mezzanines.waiting();
    }

    /** How often a master was opened. */
    public int opened() {
        return opened.get();
    }

    public Path folder() {
        return folder;
    }

    private Instant now() {
        return now;
    }

    private OpenedMaster open(Asset asset, MasterFile file) {
        opened.incrementAndGet();
        whenOpened.getAndSet(() -> {}).run();
        Path path = folder.resolve(file.fileName());
        if (!sourceAnswers || !Files.exists(path)) {
            throw new SourceUnavailable("The source does not answer.", file.fileName());
        }
        return new OpenedMaster() {
            @Override
            public Path path() {
                try {
                    whenRead.getAndSet(() -> null).call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return path;
            }

            @Override
            public boolean unchanged() {
                return !file.equals(asset.master()) || Exhibit.version(path).equals(asset.version());
            }

            @Override
            public void close() {
                // The gallery's own file stays.
            }
        };
    }

    /** Asks for a path below the delivery base, with header names and values in turn. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    /** Asks for a path that begins with a slash. */
    public HttpResponse<byte[]> getAt(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    /** Asks what would be answered to a path that begins with a slash. */
    public HttpResponse<byte[]> headAt(String path) throws IOException, InterruptedException {
        return ask("HEAD", path);
    }

    public HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return ask(method, "/media/" + path, headers);
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What is answered to a path below the delivery base without waiting for anything. */
    public Optional<PromptAnswer> atOnce(String path, String query, String accept, String heldTag) {
        return new PromptAnswers(delivery, this::now).find(path, query, name -> switch (name) {
            case "Accept" -> Optional.of(accept);
            case "If-None-Match" -> Optional.of(heldTag).filter(tag -> !tag.isEmpty());
            default -> Optional.empty();
        });
    }

    /** The status of an answer to a request line that no client library would send. */
    public int status(String rawTarget) throws IOException {
        try (Socket socket =
                new Socket(server.getURI().getHost(), server.getURI().getPort())) {
            String request = "GET " + rawTarget + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Override
    public void close() {
        mezzanines.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop", e);
        }
    }

    private record KnownAssets(Map<AssetKey, Asset> byKey, Set<AssetKey> outOfMind) implements AssetLookup {

        @Override
        public Optional<Asset> find(AssetKey key) {
            return Optional.ofNullable(byKey.get(key));
        }

        @Override
        public Optional<Asset> recall(AssetKey key) {
            return outOfMind.contains(key) ? Optional.empty() : find(key);
        }
    }

    private record KnownPresets(Map<String, Preset> byName) implements Presets {

        @Override
        public Optional<Preset> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        @Override
        public List<Preset> all() {
            return List.copyOf(byName.values());
        }
    }

    private record KnownSites(Map<String, Site> byName) implements Sites {

        @Override
        public Optional<Site> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        @Override
        public List<Site> all() {
            return List.copyOf(byName.values());
        }
    }
}
