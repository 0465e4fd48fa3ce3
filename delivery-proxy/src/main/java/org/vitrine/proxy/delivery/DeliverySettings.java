package org.vitrine.proxy.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.rendition.Preset;

/**
 * What an operator decides about delivery.
 *
 * @param publicUrl where browsers find this server: scheme, host and port, no path
 * @param basePath where delivery begins below it: {@code /media}
 * @param cdnLifetime how long a CDN may keep what is permitted; long only where something purges it
 * @param staleWhileRevalidate how long a cache may show an answer once more while it asks for a new one (RFC 5861)
 * @param staleIfError how long a CDN may show an answer while this server fails (RFC 5861)
 * @param withheldLifetime how long anyone may keep a fallback
 * @param factsLifetime how long a browser may keep an asset's facts
 * @param brokenMemory how long a broken master is not tried again
 * @param clientHints whether {@link ClientHints} are listened to; answers then vary by many more headers
 */
public record DeliverySettings(
        URI publicUrl,
        String basePath,
        Duration cdnLifetime,
        Duration staleWhileRevalidate,
        Duration staleIfError,
        Duration withheldLifetime,
        Duration factsLifetime,
        Duration brokenMemory,
        boolean clientHints) {

    public DeliverySettings {
        boolean web = "http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme());
        String path = publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
        if (!web || publicUrl.getHost() == null || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "The public URL reads https://media.example.com, with no path; not \"" + publicUrl + "\".");
        }
        if (!basePath.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException("The delivery base reads /media; not \"" + basePath + "\".");
        }
        requirePositive("CDN lifetime", cdnLifetime);
        requirePositive("withheld lifetime", withheldLifetime);
        requirePositive("facts lifetime", factsLifetime);
        requirePositive("memory for broken masters", brokenMemory);
        if (staleWhileRevalidate.isNegative() || staleIfError.isNegative()) {
            throw new IllegalArgumentException("The times for stale answers are not negative.");
        }
    }

    /**
     * A minute on CDNs, as long as nothing purges them, and never stale but for an hour on errors; 10 seconds withheld, a
     * minute for facts and for broken masters.
     */
    public static DeliverySettings at(URI publicUrl, String basePath) {
        return new DeliverySettings(
                publicUrl,
                basePath,
                Duration.ofMinutes(1),
                Duration.ZERO,
                Duration.ofHours(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                false);
    }

    /** Where delivery begins, with no slash at its end. */
    public String publicBase() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + basePath;
    }

    /**
     * The same where something purges the caches in front.
     *
     * @param lifetime how long these may keep what is permitted
     * @param revalidating how long they may show it beyond that, while they ask for a new answer
     */
    public DeliverySettings withCdn(Duration lifetime, Duration revalidating) {
        return new DeliverySettings(
                publicUrl,
                basePath,
                lifetime,
                revalidating,
                staleIfError,
                withheldLifetime,
                factsLifetime,
                brokenMemory,
                clientHints);
    }

    /** The same, listening to what browsers say of their screens or not. */
    public DeliverySettings withClientHints(boolean listening) {
        return new DeliverySettings(
                publicUrl,
                basePath,
                cdnLifetime,
                staleWhileRevalidate,
                staleIfError,
                withheldLifetime,
                factsLifetime,
                brokenMemory,
                listening);
    }

    Lifetime permitted(Preset preset, Optional<Instant> until) {
        return kept(preset.lifetime(), until);
    }

    /** How long facts of what is permitted may be kept. */
    public Lifetime facts(Optional<Instant> until) {
        return kept(factsLifetime, until);
    }

    /**
     * How long what is permitted may be kept.
     *
     * @param browser in browsers, before asking again
     * @param until when it no longer is permitted
     */
    public Lifetime kept(Duration browser, Optional<Instant> until) {
        Duration shared = cdnLifetime.compareTo(browser) > 0 ? cdnLifetime : browser;
        return new Lifetime(browser, shared, staleWhileRevalidate, staleIfError, until);
    }

    /** How long anyone may keep the answer that something is withheld. */
    public Lifetime withheld(Optional<Instant> until) {
        return Lifetime.brief(withheldLifetime, until);
    }

    private static void requirePositive(String what, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("The " + what + " is longer than nothing; not " + duration + ".");
        }
    }
}
