package org.vitrine.proxy.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.proxy.purge.SurrogateKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/**
 * What an operator wants to be forgotten.
 *
 * @param keys at least one
 */
record PurgeOrder(Set<SurrogateKey> keys) {

    static final int MOST_KEYS = 1000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Map<String, Function<String, SurrogateKey>> LISTS = Map.of(
            "assets", PurgeOrder::asset,
            "sources", SurrogateKey::source,
            "presets", SurrogateKey::preset,
            "sites", SurrogateKey::site);
    private static final String FORM = "An order reads {\"assets\": [\"ryya837wgvzjvd\"], \"sources\": [\"photos\"],"
            + " \"presets\": [\"hero\"], \"sites\": [\"magazine\"]} with at least one of these, or {\"all\": true}.";

    /**
     * Reads an order.
     *
     * @throws MalformedRequest if it is not one; the message says what one looks like
     */
    static PurgeOrder parse(byte[] json) {
        JsonNode order = tree(json);
        if (!order.isObject()) {
            throw new MalformedRequest(FORM);
        }
        Set<SurrogateKey> keys = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> entry : order.properties()) {
            if (entry.getKey().equals("all")) {
                keys.addAll(everything(entry.getValue()));
            } else {
                keys.addAll(listed(entry.getKey(), entry.getValue()));
            }
        }
        if (keys.isEmpty()) {
            throw new MalformedRequest("This order names nothing. " + FORM);
        }
        if (keys.size() > MOST_KEYS) {
            throw new MalformedRequest("An order names at most " + MOST_KEYS + " things; say {\"all\": true} instead.");
        }
        return new PurgeOrder(keys);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedRequest("This is not JSON. " + FORM);
        }
    }

    private static Set<SurrogateKey> everything(JsonNode value) {
        if (value.getNodeType() != JsonNodeType.BOOLEAN) {
            throw new MalformedRequest("\"all\" is true or false. " + FORM);
        }
        return value.asBoolean() ? Set.of(SurrogateKey.EVERYTHING) : Set.of();
    }

    private static List<SurrogateKey> listed(String name, JsonNode values) {
        Function<String, SurrogateKey> kind = Optional.ofNullable(LISTS.get(name))
                .orElseThrow(() -> new MalformedRequest("An order has no such key. " + FORM));
        if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isString())) {
            throw new MalformedRequest("\"" + name + "\" is a list of texts. " + FORM);
        }
        return values.valueStream()
                .map(value -> key(name, value.asString(), kind))
                .toList();
    }

    private static SurrogateKey key(String name, String value, Function<String, SurrogateKey> kind) {
        try {
            return kind.apply(value);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest("\"" + name + "\" holds what is no name; names are written in lower-case"
                    + " letters, digits and hyphens.");
        }
    }

    private static SurrogateKey asset(String value) {
        return SurrogateKey.asset(AssetKey.parse(value)
                .orElseGet(() -> AssetReference.parse(value).key()));
    }
}
