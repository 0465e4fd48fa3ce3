package org.vitrine.server.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.site.Site;
import org.vitrine.generic.api.access.ApiKey;
import org.vitrine.generic.api.access.ApiKeys;
import org.vitrine.generic.api.access.KeyHash;
import org.vitrine.generic.api.access.Rate;
import org.vitrine.generic.api.access.Scope;

/**
 * Reads {@code api}: who may call the API.
 *
 * <pre>
 * api:
 *   open: 600 per minute
 *   keys:
 *     - {id: shop, hash: "sha256:...", site: magazine, scopes: [assets:read, usage:write], rate: 600 per minute}
 * </pre>
 */
final class ApiSection {

    private ApiSection() {}

    /** @param sites those that the file names */
    static ApiConfig read(YamlMap root, List<Site> sites) {
        Set<String> names = sites.stream().map(Site::name).collect(Collectors.toSet());
        Optional<YamlMap> api = root.map("api");
        Rate open = api.flatMap(section -> section.value("open", Rate::parse)).orElse(Rate.USUAL);
        List<ApiKey> keys = api.map(section -> keys(section, names)).orElse(List.of());
        api.ifPresent(YamlMap::refuseOthers);
        return new ApiConfig(new ApiKeys(keys), open);
    }

    private static List<ApiKey> keys(YamlMap api, Set<String> sites) {
        List<ApiKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : api.maps("keys")) {
            key(entry, sites).ifPresent(key -> {
                if (ids.add(key.id())) {
                    keys.add(key);
                } else {
                    entry.mistake("id", "Another key has the id \"" + key.id() + "\" already.");
                }
            });
        }
        return keys;
    }

    private static Optional<ApiKey> key(YamlMap entry, Set<String> sites) {
        entry.require("id", "hash", "scopes");
        Optional<String> id = entry.text("id");
        Optional<KeyHash> hash = entry.value("hash", KeyHash::parse);
        Optional<String> site = entry.value("site", name -> known(name, sites));
        List<Scope> scopes = entry.choices("scopes", Scope.BY_NAME);
        Rate rate = entry.value("rate", Rate::parse).orElse(Rate.USUAL);
        entry.refuseOthers();
        return entry.make(() -> new ApiKey(id.orElse(""), hash.orElseThrow(), site, Set.copyOf(scopes), rate));
    }

    private static String known(String name, Set<String> sites) {
        if (!sites.contains(name)) {
            throw new IllegalArgumentException("There is no site named \"" + name + "\".");
        }
        return name;
    }
}
