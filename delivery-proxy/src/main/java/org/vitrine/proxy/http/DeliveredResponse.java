package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.quality.FoundQuality;
import org.vitrine.proxy.quality.QualityText;

/** Writes the answer to a request for a file. Headers are added, not set: nobody has set them before, and looking costs. */
public final class DeliveredResponse {

    private static final String EXPOSED = "Accept-Ranges, Cache-Status, Content-Length, Content-Range, ETag, "
            + Headers.VERDICT + ", " + Headers.QUALITY + ", " + Headers.BUDGET;

    private DeliveredResponse() {}

    /** Writes it as far as the asker wants it, and closes its body. */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Delivered delivered,
            ConditionalRequest conditions,
            Instant now)
            throws IOException {
        try (Body body = delivered.body()) {
            response.addHeader("Access-Control-Expose-Headers", EXPOSED);
            response.addHeader(Headers.VERDICT, delivered.standing().text());
            response.addHeader("Cache-Control", CachePolicy.forBrowsers(delivered.lifetime(), now));
            response.addHeader(Headers.CDN_CACHE_CONTROL, CachePolicy.forCdns(delivered.lifetime(), now));
            response.addHeader(Headers.CACHE_STATUS, Headers.cacheStatus(delivered.outcome()));
            response.addHeader(Headers.SURROGATE_KEY, Headers.surrogateKey(delivered.tags()));
            response.addHeader(Headers.CACHE_TAG, Headers.cacheTag(delivered.tags()));
            delivered.quality().ifPresent(found -> quality(response, found));
            if (delivered.negotiated()) {
                response.addHeader("Vary", "Accept");
            }
            if (!Headers.bitmap(delivered.mediaType())) {
                response.addHeader(
                        Headers.CONTENT_SECURITY_POLICY, Headers.contentSecurityPolicy(delivered.mediaType()));
            }
            response.addHeader(Headers.CONTENT_DISPOSITION, Headers.inline(delivered.fileName()));
            new ContentWriter(request, response, conditions)
                    .write(delivered.status(), delivered.mediaType(), delivered.validator(), body);
        }
    }

    private static void quality(HttpServletResponse response, FoundQuality found) {
        response.addHeader(Headers.QUALITY, QualityText.quality(found));
        QualityText.budget(found).ifPresent(budget -> response.addHeader(Headers.BUDGET, budget));
    }
}
