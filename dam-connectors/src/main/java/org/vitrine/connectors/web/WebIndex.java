package org.vitrine.connectors.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.catalog.yaml.YamlFile;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.Defaults;
import org.vitrine.connectors.sidecar.Sidecar;
import org.vitrine.connectors.tree.FileNames;
import org.vitrine.core.digest.ContentDigest;

/**
 * The list of all assets:
 *
 * <pre>{@code
 * defaults: {approval: approved}
 * assets:
 *   balloon.jpg: {url: https://assets.example.com/1/balloon.jpg, title: {en: Red balloon}}
 *   lake.jpg: https://assets.example.com/2/lake.jpg
 * }</pre>
 *
 * @param defaults what holds for all that say nothing else
 * @param assets by their id
 * @param print differs whenever the defaults may be others
 * @param modified when the index was last changed
 */
record WebIndex(Defaults defaults, Map<String, WebAsset> assets, String print, Instant modified) {

    static final WebIndex EMPTY = new WebIndex(Defaults.NONE, Map.of(), "", Instant.EPOCH);

    private static final String ASSETS = "assets";

    /** Of a digest that tells one state of what is written from another: 80 bits. */
    private static final int STATE_DIGITS = 20;

    WebIndex {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
    }

    /**
     * Reads an index. Mistakes in what it says of one asset concern that asset.
     *
     * @param base that relative addresses start from, empty if there are none
     * @throws UnreadableFile if it cannot be understood as a whole
     */
    static WebIndex read(String name, String content, Optional<URI> base, Instant modified) throws UnreadableFile {
        Mistakes mistakes = new Mistakes();
        YamlMap root = YamlFile.read(name, content, mistakes);
        Defaults defaults = root.map("defaults").map(Defaults::read).orElse(Defaults.NONE);
        root.require(ASSETS);
        Map<String, WebAsset> assets = new LinkedHashMap<>();
        root.map(ASSETS).ifPresent(map -> {
            Slices slices = new Slices(content, map);
            for (String id : map.keys()) {
                if (id.isEmpty() || id.chars().anyMatch(c -> c < ' ')) {
                    map.mistake(id, "An asset is named like a file, such as 2026/balloon.jpg.");
                } else {
                    assets.put(id, asset(id, map, base, slices.of(id), mistakes));
                }
            }
        });
        root.refuseOthers();
        // Beyond what the collector keeps, nobody knows whom a mistake concerned.
        List<Mistake> general = mistakes.all().stream()
                .filter(mistake -> !mistakes.complete() || !concernsAny(mistake, assets.keySet()))
                .toList();
        if (!general.isEmpty()) {
            throw new UnreadableFile(general.stream().map(Mistake::toString).collect(Collectors.joining(" ")));
        }
        return new WebIndex(defaults, assets, digest(defaults.toString()), modified);
    }

    private static WebAsset asset(String id, YamlMap map, Optional<URI> base, String written, Mistakes mistakes) {
        Map<String, URI> files = new LinkedHashMap<>();
        Sidecar sidecar = Sidecar.NONE;
        if (!isFileName(id)) {
            map.mistake(id, "An asset is named like a picture, film or document, such as 2026/balloon.jpg.");
        } else if (map.isMap(id)) {
            YamlMap entry = map.map(id).orElseThrow();
            entry.require("url");
            entry.value("url", text -> address(text, base)).ifPresent(url -> files.put(id, url));
            entry.map("renditions").ifPresent(renditions -> renditions(id, renditions, base, files));
            sidecar = Sidecar.read(entry);
        } else {
            map.value(id, text -> address(text, base)).ifPresent(url -> files.put(id, url));
        }
        List<Mistake> own =
                mistakes.all().stream().filter(mistake -> concerns(mistake, id)).toList();
        return new WebAsset(files, sidecar, own, digest(written));
    }

    /** Renditions are known by names that a folder would have them under: {@code balloon.jpg.hero.png}. */
    private static void renditions(String id, YamlMap renditions, Optional<URI> base, Map<String, URI> files) {
        for (String name : renditions.keys()) {
            renditions.value(name, text -> address(text, base)).ifPresent(url -> {
                String path = String.valueOf(url.getPath());
                String file = id + "." + name + path.substring(Math.max(0, path.lastIndexOf('.')));
                if (FileNames.isRendition(file) && FileNames.owner(file).equals(id)) {
                    files.put(file, url);
                } else {
                    renditions.mistake(
                            name,
                            "A rendition has a lower-case name, and an address that ends like a picture's, in .jpg or"
                                    + " .png; subtitles of a video have their language as name, and end in .vtt.");
                }
            });
        }
    }

    private static boolean concernsAny(Mistake mistake, Set<String> ids) {
        return ids.stream().anyMatch(id -> concerns(mistake, id));
    }

    private static boolean concerns(Mistake mistake, String id) {
        String path = ASSETS + "." + id;
        return mistake.path().equals(path)
                || mistake.path().startsWith(path + ".")
                || mistake.path().startsWith(path + "[");
    }

    private static URI address(String text, Optional<URI> base) {
        try {
            URI written = new URI(text);
            URI address = base.isPresent() ? base.get().resolve(written) : written;
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below without the text, which may hold a password.
        }
        throw new IllegalArgumentException("An address reads https://assets.example.com/balloon.jpg.");
    }

    private static boolean isFileName(String id) {
        for (String part : id.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || FileNames.ignored(part)) {
                return false;
            }
        }
        return !FileNames.isDefaults(id) && !FileNames.isSidecar(id) && !FileNames.isRendition(id);
    }

    /** Where a file is, be it a master or a rendition. */
    Optional<URI> url(String id) {
        WebAsset asset = assets.get(FileNames.owner(id));
        return asset == null
                ? Optional.empty()
                : Optional.ofNullable(asset.files().get(id));
    }

    private static String digest(String text) {
        return ContentDigest.of(text).substring(0, STATE_DIGITS);
    }

    /** What of the text is written for each key: the lines from its own to that of the next, both included. */
    private static final class Slices {

        private final List<String> lines;
        private final YamlMap map;
        private final List<Integer> starts;

        Slices(String content, YamlMap map) {
            this.lines = content.lines().toList();
            this.map = map;
            starts = map.keys().stream().map(map::line).sorted().distinct().toList();
        }

        String of(String key) {
            int line = map.line(key);
            int next = Collections.binarySearch(starts, line) + 1;
            int end = next < starts.size() ? starts.get(next) : lines.size();
            return String.join("\n", lines.subList(Math.min(line - 1, lines.size()), Math.min(end, lines.size())));
        }
    }
}
