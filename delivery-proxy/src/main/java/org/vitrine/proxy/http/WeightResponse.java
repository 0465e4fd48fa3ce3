package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Lifetime;
import org.vitrine.proxy.weight.PageWeight;
import org.vitrine.proxy.weight.WeightWriter;

/**
 * Writes the weight of a page. Browsers that show different formats get different weights at one address.
 *
 * @param lifetime how long others may keep it, empty for not at all
 */
record WeightResponse(PageWeight page, Optional<Lifetime> lifetime) {

    private static final WeightWriter WRITER = new WeightWriter();
    private static final String JSON = "application/json";

    void write(HttpServletRequest request, HttpServletResponse response, ConditionalRequest conditions, Instant now)
            throws IOException {
        ByteBuffer json = ByteBuffer.wrap(WRITER.write(page));
        response.setHeader(
                "Cache-Control",
                lifetime.map(kept -> CachePolicy.forBrowsers(kept, now)).orElse("no-store"));
        response.setHeader("Vary", "Accept");
        response.setHeader(Headers.CONTENT_SECURITY_POLICY, Headers.contentSecurityPolicy(JSON));
        String validator = ContentDigest.validator(ContentDigest.of(json));
        try (Body body = new Body.InMemory(json)) {
            new ContentWriter(request, response, conditions).write(HttpServletResponse.SC_OK, JSON, validator, body);
        }
    }
}
