package org.vitrine.proxy.http;

import java.time.Duration;
import java.time.Instant;
import org.vitrine.proxy.delivery.Lifetime;

/**
 * Prints a lifetime for caches (RFC 9111, 5861, 9213) so that none of them may show an answer at or after its end, fresh
 * or stale.
 */
final class CachePolicy {

    private static final String NOT_AT_ALL = "no-store";

    private CachePolicy() {}

    /**
     * {@code Cache-Control} for browsers and every cache that knows no better. Nothing stale: what a browser keeps cannot
     * be purged.
     */
    static String forBrowsers(Lifetime lifetime, Instant now) {
        if (lifetime.equals(Lifetime.NONE)) {
            return NOT_AT_ALL;
        }
        return print(lifetime.browser(), Lifetime.brief(lifetime.browser(), lifetime.until()), now);
    }

    /** {@code CDN-Cache-Control} for caches that can be purged. */
    static String forCdns(Lifetime lifetime, Instant now) {
        return lifetime.equals(Lifetime.NONE) ? NOT_AT_ALL : print(lifetime.shared(), lifetime, now);
    }

    /** How long an answer is good without asking again, in caches that can be purged. */
    static long secondsFresh(Lifetime lifetime, Instant now) {
        long left = lifetime.until().map(end -> secondsUntil(end, now)).orElse(Long.MAX_VALUE);
        return Math.min(lifetime.shared().toSeconds(), left);
    }

    private static String print(Duration fresh, Lifetime lifetime, Instant now) {
        long left = lifetime.until().map(end -> secondsUntil(end, now)).orElse(Long.MAX_VALUE);
        long age = Math.min(fresh.toSeconds(), left);
        long revalidating = Math.min(lifetime.staleWhileRevalidate().toSeconds(), left - age);
        long failing = Math.min(lifetime.staleIfError().toSeconds(), left - age);
        StringBuilder policy = new StringBuilder(80).append("public, max-age=").append(age);
        if (revalidating > 0) {
            policy.append(", stale-while-revalidate=").append(revalidating);
        }
        if (failing > 0) {
            policy.append(", stale-if-error=").append(failing);
        }
        // A cache that has lost its way here may show stale answers unless told otherwise (RFC 9111 section 4.2.4).
        if (lifetime.until().isPresent()) {
            policy.append(revalidating > 0 || failing > 0 ? "" : ", must-revalidate");
        }
        return policy.toString();
    }

    private static long secondsUntil(Instant end, Instant now) {
        return Math.max(0, Duration.between(now, end).toSeconds());
    }
}
