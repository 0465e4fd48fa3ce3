package org.vitrine.picker.preview;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchResult;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.Craft;
import org.vitrine.proxy.rendering.RenditionMaker;
import org.vitrine.proxy.transform.ImageTransformer;

/** A small library of real picture files, painted into a folder, with every verdict among its assets. */
public final class PaintedLibrary implements AssetSearch, AssetLookup, MasterOpener {

    public static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");

    private final Path folder;
    private final Map<AssetKey, Asset> assets = new LinkedHashMap<>();

    public PaintedLibrary(Path folder) throws IOException {
        this.folder = folder;
        paint("balloon", 800, 450, "Red balloon", Set.of("balloon", "sky"), permitted(Optional.empty()));
        paint("harbour", 600, 800, "Harbour at dawn", Set.of("sea", "sky"), permitted(days(6)));
        paint("market", 750, 500, "Market hall", Set.of("town"), permitted(days(200)));
        paint("square", 500, 500, "Tiles", Set.of("town"), permitted(Optional.empty()));
        paint("panorama", 1200, 350, "Mountain panorama", Set.of("sky", "mountain"), permitted(Optional.empty()));
        paint("expired", 800, 450, "Last year’s balloon", Set.of("balloon", "sky"), permitted(days(-20)));
        paint("draft", 800, 450, "Unfinished poster", Set.of("poster"), with(Approval.DRAFT));
        paint("withdrawn", 800, 450, "Withdrawn portrait", Set.of("sky"), with(Approval.WITHDRAWN));
        paint("embargo", 800, 450, "Next season", Set.of("town"), embargoed());
        paint("abroad", 800, 450, "For Japan only", Set.of("town"), onlyFor("JP"));
    }

    /** Makes pictures of it. */
    public RenditionMaker pictures(ImageTransformer transformer, RenditionCache cache, InstantSource clock) {
        MasterFetcher masters = new MasterFetcher(this);
        return new RenditionMaker(
                this, masters, transformer, cache, Craft.plain(masters, transformer), Duration.ofMinutes(1), clock);
    }

    public Asset named(String name) {
        return assets.values().stream()
                .filter(asset -> asset.id().id().equals(name + ".png"))
                .findFirst()
                .orElseThrow();
    }

    /** Lets an asset be known under another version and standing. */
    public void put(Asset asset) {
        assets.put(asset.key(), asset);
    }

    @Override
    public Optional<Asset> find(AssetKey key) {
        return Optional.ofNullable(assets.get(key));
    }

    @Override
    public OpenedMaster open(Asset asset, MasterFile file) {
        return new OpenedMaster() {
            @Override
            public Path path() {
                return folder.resolve(file.fileName());
            }

            @Override
            public boolean unchanged() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public SearchResult search(SearchQuery query) {
        if (query.text().equals("storm")) {
            throw new IllegalStateException("The index is out of reach.");
        }
        List<Asset> found = matching(query, Optional.empty())
                .sorted(Comparator.comparing(PaintedLibrary::title))
                .toList();
        Map<Facet, List<SearchResult.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new TreeMap<>();
            matching(query, Optional.of(facet))
                    .flatMap(asset -> values(asset, facet, query).stream())
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(entry -> new SearchResult.Count(entry.getKey(), entry.getValue()))
                            .toList());
        }
        List<Asset> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        return new SearchResult(found.size(), page, facets);
    }

    private Stream<Asset> matching(SearchQuery query, Optional<Facet> free) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        return assets.values().stream()
                .filter(asset -> title(asset).toLowerCase(Locale.ROOT).contains(text))
                .filter(asset -> query.narrowed().entrySet().stream()
                        .filter(entry -> free.filter(entry.getKey()::equals).isEmpty())
                        .allMatch(entry ->
                                values(asset, entry.getKey(), query).stream().anyMatch(entry.getValue()::contains)));
    }

    private static List<String> values(Asset asset, Facet facet, SearchQuery query) {
        return switch (facet) {
            case KIND -> List.of(asset.kind().token());
            case STATUS ->
                List.of(
                        GovernancePolicy.decide(asset.governance(), NOW, query.place()) instanceof Withheld withheld
                                ? withheld.reason().token()
                                : "permitted");
            case TAG -> List.copyOf(asset.tags());
            case ORIENTATION ->
                asset.master().dimensions().stream()
                        .map(size -> size.width() > size.height()
                                ? "landscape"
                                : size.width() < size.height() ? "portrait" : "square")
                        .toList();
            case LANGUAGE ->
                asset.texts().title().byLanguage().keySet().stream()
                        .map(LanguageTag::value)
                        .toList();
            case SOURCE -> List.of(asset.id().source());
        };
    }

    private static String title(Asset asset) {
        return asset.texts().title().byLanguage().values().iterator().next();
    }

    private static Governance permitted(Optional<Instant> until) {
        return new Governance(Approval.APPROVED, new RightsWindow(Optional.empty(), until), UsageTerms.ANYWHERE);
    }

    private static Governance with(Approval approval) {
        return new Governance(approval, RightsWindow.UNLIMITED, UsageTerms.ANYWHERE);
    }

    private static Governance embargoed() {
        return new Governance(Approval.APPROVED, new RightsWindow(days(30), Optional.empty()), UsageTerms.ANYWHERE);
    }

    private static Governance onlyFor(String market) {
        UsageTerms terms = new UsageTerms(
                Set.of(market),
                Set.of("web"),
                Optional.of("Photo: the house"),
                Optional.of("© the house"),
                Optional.of(URI.create("https://example.org/licence")));
        return new Governance(Approval.APPROVED, RightsWindow.UNLIMITED, terms);
    }

    private static Optional<Instant> days(int days) {
        return Optional.of(NOW.plus(Duration.ofDays(days)));
    }

    private void paint(String name, int width, int height, String title, Set<String> tags, Governance governance)
            throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = (name.hashCode() & 0xFF) / 255f;
        brush.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.45f, 0.95f), width, height, Color.getHSBColor(hue + 0.2f, 0.7f, 0.6f)));
        brush.fillRect(0, 0, width, height);
        brush.setPaint(Color.getHSBColor(hue + 0.5f, 0.7f, 0.95f));
        int size = Math.min(width, height) / 3;
        brush.fillOval((int) (width * 0.62) - size / 2, (int) (height * 0.4) - size / 2, size, size);
        brush.dispose();
        Path file = folder.resolve(name + ".png");
        ImageIO.write(picture, "png", file.toFile());
        List<LanguageTag> spoken = new ArrayList<>(List.of(new LanguageTag("en")));
        Map<LanguageTag, String> titles = new TreeMap<>(Map.of(spoken.getFirst(), title));
        Map<LanguageTag, String> alt = name.equals("balloon")
                ? Map.of(new LanguageTag("en"), "A red balloon in the sky", new LanguageTag("de"), "Ein Ballon")
                : Map.of();
        put(new Asset(
                new NativeId("painted", name + ".png"),
                AssetKind.IMAGE,
                new AssetVersion("2"),
                NOW.minus(Duration.ofDays(3)),
                governance,
                new Texts(new LocalizedText(titles), LocalizedText.NONE, new LocalizedText(alt)),
                tags,
                Optional.of(new FocalPoint(0.62, 0.4)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new MasterFile(
                        name + ".png",
                        "image/png",
                        Files.size(file),
                        Optional.of(new Dimensions(width, height)),
                        false),
                Map.of()));
    }
}
