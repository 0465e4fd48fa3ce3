package org.vitrine.proxy.http;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.quality.FoundQuality;
import org.vitrine.proxy.quality.QualityText;

/** What is said with a file: whether and how long it may be shown, by whom it was kept, and what it was made of. */
final class DeliveredHeaders {

    private static final String EXPOSED = "Accept-Ranges, Cache-Status, Content-Length, Content-Range, ETag, "
            + Headers.VERDICT + ", " + Headers.QUALITY + ", " + Headers.BUDGET;

    private DeliveredHeaders() {}

    /** Hands out names and values; none of them twice. */
    static void print(Delivered delivered, Instant now, BiConsumer<String, String> header) {
        header.accept("Access-Control-Expose-Headers", EXPOSED);
        header.accept(Headers.VERDICT, delivered.standing().text());
        header.accept("Cache-Control", CachePolicy.forBrowsers(delivered.lifetime(), now));
        String shared = CachePolicy.forCdns(delivered.lifetime(), now);
        header.accept(Headers.CDN_CACHE_CONTROL, shared);
        header.accept(Headers.SURROGATE_CONTROL, shared);
        header.accept(Headers.CACHE_STATUS, cacheStatus(delivered, now));
        header.accept(Headers.SURROGATE_KEY, Headers.surrogateKey(delivered.tags()));
        header.accept(Headers.CACHE_TAG, Headers.cacheTag(delivered.tags()));
        delivered.quality().ifPresent(found -> print(found, header));
        if (!delivered.varying().isEmpty()) {
            header.accept("Vary", String.join(", ", delivered.varying()));
        }
        if (!Headers.bitmap(delivered.mediaType())) {
            header.accept(Headers.CONTENT_SECURITY_POLICY, Headers.contentSecurityPolicy(delivered.mediaType()));
        }
        header.accept(Headers.CONTENT_DISPOSITION, Headers.inline(delivered.fileName()));
    }

    /** Who answered from where, for how long that holds, and where it is kept (RFC 9211). */
    private static String cacheStatus(Delivered delivered, Instant now) {
        String status = Headers.cacheStatus(delivered.outcome());
        return delivered
                .cacheKey()
                .map(key -> status + "; ttl=" + CachePolicy.secondsFresh(delivered.lifetime(), now) + "; key=\"" + key
                        + "\"")
                .orElse(status);
    }

    private static void print(FoundQuality found, BiConsumer<String, String> header) {
        header.accept(Headers.QUALITY, QualityText.quality(found));
        QualityText.budget(found).ifPresent(budget -> header.accept(Headers.BUDGET, budget));
    }
}
