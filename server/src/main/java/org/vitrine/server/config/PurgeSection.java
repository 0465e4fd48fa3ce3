package org.vitrine.server.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.proxy.purge.CloudflarePurger;
import org.vitrine.proxy.purge.FastlyPurger;
import org.vitrine.proxy.purge.WebhookSecret;

/** Reads {@code purge}: the caches in front of the server. */
final class PurgeSection {

    private static final Map<String, String> TYPES =
            Map.of("varnish", "varnish", "fastly", "fastly", "cloudflare", "cloudflare", "webhook", "webhook");

    private PurgeSection() {}

    static List<PurgeConfig> read(YamlMap root) {
        List<PurgeConfig> caches = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : root.maps("purge")) {
            entry.require("type");
            Optional<String> type = entry.choice("type", TYPES);
            String name = entry.value("name", ConfigText::name).or(() -> type).orElse("");
            if (type.isPresent() && !names.add(name)) {
                entry.mistake("name", "Another cache is called " + name + ", too; give each a name.");
            }
            type.flatMap(known -> cache(known, name, entry)).ifPresent(caches::add);
            entry.refuseOthers();
        }
        return caches;
    }

    private static Optional<PurgeConfig> cache(String type, String name, YamlMap entry) {
        return switch (type) {
            case "varnish" -> varnish(name, entry);
            case "fastly" -> fastly(name, entry);
            case "cloudflare" -> cloudflare(name, entry);
            default -> webhook(name, entry);
        };
    }

    private static Optional<PurgeConfig> varnish(String name, YamlMap entry) {
        entry.require("url");
        Optional<String> key = entry.value("key", ConfigText::token);
        return entry.value("url", ConfigText::serviceAddress)
                .map(url -> new PurgeConfig.Varnish(name, URI.create(url + "/"), key));
    }

    private static Optional<PurgeConfig> fastly(String name, YamlMap entry) {
        entry.require("service", "token");
        URI api = entry.value("api", ConfigText::serviceAddress).orElse(FastlyPurger.API);
        Optional<String> service = entry.value("service", PurgeSection::fastlyService);
        Optional<String> token = entry.value("token", ConfigText::token);
        return service.flatMap(id -> token.map(secret -> new PurgeConfig.Fastly(name, api, id, secret)));
    }

    private static Optional<PurgeConfig> cloudflare(String name, YamlMap entry) {
        entry.require("zone", "token");
        URI api = entry.value("api", ConfigText::serviceAddress).orElse(CloudflarePurger.API);
        Optional<String> zone = entry.value("zone", PurgeSection::cloudflareZone);
        Optional<String> token = entry.value("token", ConfigText::token);
        return zone.flatMap(id -> token.map(secret -> new PurgeConfig.Cloudflare(name, api, id, secret)));
    }

    private static Optional<PurgeConfig> webhook(String name, YamlMap entry) {
        entry.require("url", "secret");
        Optional<WebhookSecret> secret = entry.value("secret", WebhookSecret::parse);
        return entry.value("url", ConfigText::serviceAddress)
                .flatMap(url -> secret.map(shared -> new PurgeConfig.Webhook(name, url, shared)));
    }

    private static String fastlyService(String text) {
        if (!text.matches("[A-Za-z0-9]{1,64}")) {
            throw new IllegalArgumentException("A Fastly service is named by its ID: letters and digits.");
        }
        return text;
    }

    private static String cloudflareZone(String text) {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A Cloudflare zone is named by its ID: 32 hexadecimal characters.");
        }
        return text;
    }
}
