package org.vitrine.server.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.preset.PresetYaml;
import org.vitrine.catalog.site.SiteYaml;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;

/** Reads {@code vitrine.yaml}. Everything wrong is told at once; nothing is started on half a configuration. */
public final class ConfigReader {

    private static final int SHORTEST_SECRET = 32;
    private static final long DEFAULT_CACHE = 2L << 30;

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
        } catch (IOException e) {
            throw new InvalidConfiguration(
                    "Cannot read " + file + ": " + e.getClass().getSimpleName() + ".");
        }
    }

    private VitrineConfig read(String name, String content) {
        YamlMap root = YamlFile.read(name, content, environment::resolve, mistakes);
        VitrineConfig.Http http = http(root);
        Path data = root.value("data", this::path).orElseGet(() -> folder.resolve("data"));
        String storeUrl = root.map("store")
                .flatMap(store -> {
                    Optional<String> url = store.value("url", ConfigReader::storeUrl);
                    store.refuseOthers();
                    return url;
                })
                .orElseGet(() -> "jdbc:h2:" + data.resolve("catalog"));
        List<FolderConfig> folders = folders(root);
        List<Preset> presets = PresetYaml.read(root);
        List<Site> sites = SiteYaml.read(root);
        VitrineConfig.Delivery delivery = delivery(root, sites);
        SiteYaml.check(
                root,
                folders.stream().map(FolderConfig::name).collect(Collectors.toSet()),
                root.map("presets").map(YamlMap::keys).orElse(Set.of()));
        Map<String, byte[]> keys = pickerKeys(root, sites);
        root.refuseOthers();
        return new VitrineConfig(http, data, delivery, storeUrl, keys, folders, sites, presets);
    }

    private VitrineConfig.Http http(YamlMap root) {
        Optional<YamlMap> server = root.map("server");
        if (server.isEmpty()) {
            root.mistake("server", "This is missing: server: {port: 8080, publicUrl: https://media.example.com}.");
        }
        String host = server.flatMap(s -> s.text("host")).orElse("0.0.0.0");
        int port = server.flatMap(s -> s.value("port", ConfigReader::port)).orElse(8080);
        Optional<URI> publicUrl = server.flatMap(s -> s.value("publicUrl", ConfigReader::webAddress));
        server.ifPresent(s -> {
            s.require("publicUrl");
            s.refuseOthers();
        });
        return new VitrineConfig.Http(host, port, publicUrl.orElse(URI.create("http://localhost")));
    }

    private VitrineConfig.Delivery delivery(YamlMap root, List<Site> sites) {
        Optional<YamlMap> delivery = root.map("delivery");
        String base =
                delivery.flatMap(d -> d.value("base", ConfigReader::basePath)).orElse("/media");
        long cache =
                delivery.flatMap(d -> d.value("cacheSize", WrittenSize::parse)).orElse(DEFAULT_CACHE);
        List<byte[]> keys =
                delivery.map(d -> d.values("signingKeys", ConfigReader::secret)).orElse(List.of());
        Optional<IiifSettings> iiif = delivery.flatMap(d -> IiifSection.read(d, sites));
        delivery.ifPresent(YamlMap::refuseOthers);
        return new VitrineConfig.Delivery(base, cache, keys, iiif);
    }

    private List<FolderConfig> folders(YamlMap root) {
        List<FolderConfig> folders = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap source : root.maps("sources")) {
            source.require("name", "type", "path");
            source.choice("type", Map.of("folder", "folder"));
            Optional<String> name = source.value("name", ConfigReader::sourceName);
            Optional<Path> path = source.value("path", this::folder);
            ZoneId zone = source.value("timeZone", ConfigReader::zone).orElse(ZoneId.systemDefault());
            source.refuseOthers();
            if (name.isPresent() && !names.add(name.get())) {
                source.mistake("name", "Another source has this name, too.");
            }
            if (name.isPresent() && path.isPresent()) {
                folders.add(new FolderConfig(name.get(), path.get(), zone));
            }
        }
        if (folders.isEmpty() && !mistakes.any()) {
            root.mistake(
                    "sources", "At least one source is needed: sources: [{name: photos, type: folder, path: ...}].");
        }
        return folders;
    }

    private Map<String, byte[]> pickerKeys(YamlMap root, List<Site> sites) {
        Map<String, byte[]> keys = new HashMap<>();
        root.map("pickerKeys").ifPresent(map -> {
            for (Site site : sites) {
                map.value(site.name(), ConfigReader::secret).ifPresent(key -> keys.put(site.name(), key));
            }
            map.refuseOthers();
        });
        return keys;
    }

    private Path path(String text) {
        return folder.resolve(text).normalize();
    }

    private Path folder(String text) {
        Path path = path(text);
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no folder " + path + ".");
        }
        return path;
    }

    private static String storeUrl(String text) {
        if (!text.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("A store is H2 so far: jdbc:h2:./data/catalog.");
        }
        return text;
    }

    private static byte[] secret(String text) {
        byte[] secret = text.getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret is at least " + SHORTEST_SECRET + " bytes long; this one has "
                    + secret.length + ". \"openssl rand -base64 32\" makes one.");
        }
        return secret;
    }

    private static URI webAddress(String text) {
        String address = text.replaceAll("/+$", "");
        if (!address.matches("https?://[^/?#\\s]+")) {
            throw new IllegalArgumentException(
                    "A public URL reads https://media.example.com, with no path; not \"" + address + "\".");
        }
        return URI.create(address);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535; not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static String basePath(String text) {
        if (!text.matches("(/[a-z0-9-]+)+")) {
            throw new IllegalArgumentException(
                    "A base is a path such as /media, lower case, without a slash at its end.");
        }
        return text;
    }

    private static String sourceName(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A source is named with lower-case letters, digits and hyphens.");
        }
        return text;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time zone reads Europe/Berlin; not \"" + text + "\".", e);
        }
    }
}
