package org.vitrine.server.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.catalog.site.SiteYaml;
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.origin.guard.AddressBlock;

/** Reads {@code vitrine.yaml}. Everything wrong is told at once; nothing is started on half a configuration. */
public final class ConfigReader {

    private static final long DEFAULT_CACHE = 2L << 30;
    private static final Duration UNPURGED = Duration.ofMinutes(1);
    private static final Duration PURGED = Duration.ofDays(1);
    private static final Duration REVALIDATING = Duration.ofHours(1);

    private final Environment environment;
    private final Mistakes mistakes = new Mistakes();
    private final Path folder;

    private ConfigReader(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = new Environment(environment);
    }

    /**
     * Reads and checks a configuration.
     *
     * @param environment variables for {@code ${NAME}}
     * @throws InvalidConfiguration with every mistake and its line
     */
    public static VitrineConfig read(Path file, Map<String, String> environment) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        ConfigReader reader = new ConfigReader(folder == null ? absolute : folder, environment);
        VitrineConfig config = reader.read(String.valueOf(file.getFileName()), content(file));
        if (reader.mistakes.any()) {
            throw new InvalidConfiguration(reader.mistakes.all().stream()
                    .sorted(Comparator.comparingInt(Mistake::line))
                    .map(Mistake::toString)
                    .collect(Collectors.joining("\n")));
        }
        return config;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            throw new InvalidConfiguration("There is no file " + file + "; name the configuration with --config FILE.");
        } catch (IOException e) {
            throw new InvalidConfiguration(
                    "Cannot read " + file + ": " + e.getClass().getSimpleName() + ".");
        }
    }

    private VitrineConfig read(String name, String content) {
        YamlMap root = YamlFile.read(name, content, environment::resolve, mistakes);
        VitrineConfig.Http http = http(root);
        Path data = root.value("data", this::path).orElseGet(() -> folder.resolve("data"));
        List<PurgeConfig> purge = PurgeSection.read(root);
        OperationsConfig operations = OperationsSection.read(root, http.host());
        StoreAddress store = StoreSection.read(root, data);
        SourcesConfig sources = new SourceReader(folder).read(root);
        List<Preset> presets = PresetYaml.read(root);
        List<Site> sites = SiteYaml.read(root);
        VitrineConfig.Delivery delivery = delivery(root, sites, !purge.isEmpty());
        SiteYaml.check(
                root, sources.names(), root.map("presets").map(YamlMap::keys).orElse(Set.of()));
        Map<String, byte[]> keys = pickerKeys(root, sites);
        ApiConfig api = ApiSection.read(root, sites);
        root.refuseOthers();
        return new VitrineConfig(http, data, delivery, purge, operations, store, keys, api, sources, sites, presets);
    }

    private VitrineConfig.Http http(YamlMap root) {
        Optional<YamlMap> server = root.map("server");
        if (server.isEmpty()) {
            root.mistake("server", "This is missing: server: {port: 8080, publicUrl: https://media.example.com}.");
        }
        String host = server.flatMap(s -> s.text("host")).orElse("0.0.0.0");
        int port = server.flatMap(s -> s.value("port", ConfigText::port)).orElse(8080);
        Optional<URI> publicUrl = server.flatMap(s -> s.value("publicUrl", ConfigText::webAddress));
        List<AddressBlock> proxies =
                server.map(s -> s.values("trustedProxies", AddressBlock::parse)).orElse(List.of());
        server.ifPresent(s -> {
            s.require("publicUrl");
            s.refuseOthers();
        });
        return new VitrineConfig.Http(host, port, publicUrl.orElse(URI.create("http://localhost")), proxies);
    }

    /** @param purged whether the caches in front can be told to forget, and so may keep for long */
    private VitrineConfig.Delivery delivery(YamlMap root, List<Site> sites, boolean purged) {
        Optional<YamlMap> delivery = root.map("delivery");
        String base =
                delivery.flatMap(d -> d.value("base", ConfigText::basePath)).orElse("/media");
        long cache =
                delivery.flatMap(d -> d.value("cacheSize", WrittenSize::parse)).orElse(DEFAULT_CACHE);
        List<byte[]> keys =
                delivery.map(d -> d.values("signingKeys", ConfigText::secret)).orElse(List.of());
        Optional<Duration> cdn = delivery.flatMap(d -> d.value("cdnLifetime", ConfigText::lifetime));
        Optional<Duration> stale = delivery.flatMap(d -> d.value("staleWhileRevalidate", ConfigText::duration));
        delivery.filter(d -> !purged && longerThanUnpurged(cdn, stale))
                .ifPresent(d -> d.mistake(
                        "cdnLifetime",
                        "What nothing purges is kept for 1m at the most, and never shown stale: name the caches in"
                                + " front under purge first."));
        Optional<IiifSettings> iiif = delivery.flatMap(d -> IiifSection.read(d, sites));
        boolean hints = delivery.flatMap(d -> d.flag("clientHints")).orElse(false);
        MakingConfig making = MakingSection.read(delivery);
        delivery.ifPresent(YamlMap::refuseOthers);
        return new VitrineConfig.Delivery(
                base,
                cache,
                keys,
                iiif,
                hints,
                cdn.orElse(purged ? PURGED : UNPURGED),
                stale.orElse(purged ? REVALIDATING : Duration.ZERO),
                making);
    }

    private static boolean longerThanUnpurged(Optional<Duration> cdn, Optional<Duration> stale) {
        return cdn.filter(lifetime -> lifetime.compareTo(UNPURGED) > 0).isPresent()
                || stale.filter(Duration::isPositive).isPresent();
    }

    private Map<String, byte[]> pickerKeys(YamlMap root, List<Site> sites) {
        Map<String, byte[]> keys = new HashMap<>();
        root.map("pickerKeys").ifPresent(map -> {
            for (Site site : sites) {
                map.value(site.name(), ConfigText::secret).ifPresent(key -> keys.put(site.name(), key));
            }
            map.refuseOthers();
        });
        return keys;
    }

    private Path path(String text) {
        return folder.resolve(text).normalize();
    }
}
