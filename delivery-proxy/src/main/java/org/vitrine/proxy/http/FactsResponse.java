package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Lifetime;
import org.vitrine.proxy.facts.AssetFacts;
import org.vitrine.proxy.facts.FactsWriter;
import org.vitrine.proxy.facts.PlacedFile;

/** Writes the facts of an asset. */
record FactsResponse(FactsPath path, AssetFacts facts, Lifetime lifetime) {

    private static final FactsWriter WRITER = new FactsWriter();
    private static final String JSON = "application/json";

    void write(HttpServletRequest request, HttpServletResponse response, ConditionalRequest conditions, Instant now)
            throws IOException {
        ByteBuffer json = ByteBuffer.wrap(WRITER.write(facts));
        response.setHeader("Cache-Control", CachePolicy.forBrowsers(lifetime, now));
        String shared = CachePolicy.forCdns(lifetime, now);
        response.setHeader(Headers.CDN_CACHE_CONTROL, shared);
        response.setHeader(Headers.SURROGATE_CONTROL, shared);
        response.setHeader(Headers.SURROGATE_KEY, Headers.surrogateKey(tags()));
        response.setHeader(Headers.CACHE_TAG, Headers.cacheTag(tags()));
        response.setHeader(Headers.CONTENT_SECURITY_POLICY, Headers.contentSecurityPolicy(JSON));
        String validator = ContentDigest.validator(ContentDigest.of(json));
        try (Body body = new Body.InMemory(json)) {
            new ContentWriter(request, response, conditions).write(HttpServletResponse.SC_OK, JSON, validator, body);
        }
    }

    private List<String> tags() {
        Stream<String> assets =
                Stream.of(path.key(), facts.reference().key(), facts.shown()).map(key -> "asset-" + key);
        Stream<String> sources = facts.sources().stream().sorted().map(name -> "source-" + name);
        Stream<String> preset = facts.file().map(PlacedFile::preset).map(name -> "preset-" + name).stream();
        Stream<String> site = path.site().map(name -> "site-" + name).stream();
        return Stream.of(assets, sources, preset, site)
                .flatMap(tags -> tags)
                .distinct()
                .toList();
    }
}
