package org.vitrine.server.log;

import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.metrics.AnswerLabels;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a request as a line of JSON. Whatever a request says of itself is cut and freed of control characters before it
 * is encoded; what does not apply is left out.
 */
final class AccessEncoder extends EncoderBase<AccessEntry> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = {};

    private final List<String> bases;
    private final Runnable encoded;

    /**
     * @param bases paths below which pictures and files are delivered, such as {@code /media}
     * @param encoded called for every entry that has been encoded
     */
    AccessEncoder(List<String> bases, Runnable encoded) {
        this.bases = bases.stream().map(base -> base + "/").toList();
        this.encoded = encoded;
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(AccessEntry entry) {
        encoded.run();
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("time", Instant.ofEpochMilli(entry.time()).toString());
            json.writeStringProperty("method", LogText.of(entry.method()));
            json.writeStringProperty("path", LogText.of(entry.path()));
            json.writeNumberProperty("status", entry.status());
            json.writeNumberProperty("bytes", entry.bytes());
            json.writeNumberProperty("micros", entry.micros());
            for (String base : bases) {
                if (entry.path().startsWith(base)) {
                    delivery(json, entry, entry.path().substring(base.length()));
                }
            }
            refererHost(entry.referer()).ifPresent(host -> json.writeStringProperty("referer", host));
            json.writeStringProperty("client", ClientNetwork.of(entry.client()));
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private void delivery(JsonGenerator json, AccessEntry entry, String path) {
        AnswerLabels labels = AnswerLabels.of(entry.status(), entry.verdict(), entry.cacheStatus());
        json.writeStringProperty("verdict", labels.verdict());
        if (!labels.reason().equals("none")) {
            json.writeStringProperty("reason", labels.reason());
        }
        json.writeStringProperty("cache", labels.cache());
        String[] parts = path.split("/", 4);
        // A viewer says the place with the key: {key}~{site}~{locale}.
        Optional<AssetKey> key = AssetKey.parse(parts[0].replaceAll("(\\.json|~.*|%7[Ee].*)$", ""));
        key.ifPresent(known -> json.writeStringProperty("key", known.value()));
        if (key.isPresent() && (parts.length == 2 || parts.length == 3) && parts[1].matches("[a-z][a-z0-9-]{0,39}")) {
            json.writeStringProperty("preset", parts[1]);
        }
    }

    /** Which site sent the asker here; what page of it is nobody's business. */
    private static Optional<String> refererHost(@Nullable String referer) {
        if (referer == null || referer.length() > 2048) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(referer).getHost()).map(LogText::of);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
