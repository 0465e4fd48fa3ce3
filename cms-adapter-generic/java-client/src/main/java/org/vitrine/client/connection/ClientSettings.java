package org.vitrine.client.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a CMS reaches Vitrine. {@link #of} sets what most need; the rest is changed one by one.
 *
 * @param server Vitrine's address for this server, http or https, such as {@code http://vitrine.internal:8080}
 * @param media delivery base for browsers; may be a path such as {@code /media}
 * @param site name under which the CMS is registered
 * @param apiKey for what needs one, such as reporting usage
 * @param patience how long a page waits for all of its facts
 * @param pause how long a server that failed is left alone
 * @param keep how long an answer is kept at most; zero to ask for every page
 * @param lastGood how long a kept answer still serves while the server is away, if its verdict lasts
 * @param capacity most answers kept; one takes a few kilobytes
 */
public record ClientSettings(
        URI server,
        URI media,
        String site,
        Optional<String> apiKey,
        Duration patience,
        Duration pause,
        Duration keep,
        Duration lastGood,
        int capacity) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public ClientSettings {
        if (!SCHEMES.contains(String.valueOf(server.getScheme())) || server.getHost() == null) {
            throw new IllegalArgumentException(
                    "Vitrine's address reads http://host:port or https://host; not \"" + server + "\".");
        }
        boolean path = !media.isAbsolute() && media.getPath().startsWith("/") && media.getHost() == null;
        if (!path && !SCHEMES.contains(String.valueOf(media.getScheme()))) {
            throw new IllegalArgumentException(
                    "The delivery base reads https://host/media or /media; not \"" + media + "\".");
        }
        if (!NAME.matcher(site).matches()) {
            throw new IllegalArgumentException(
                    "A site's name is lower-case letters, digits and hyphens; not \"" + site + "\".");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("A page waits for its facts for some time, such as one second.");
        }
        if (pause.isNegative() || keep.isNegative() || lastGood.isNegative() || capacity < 1) {
            throw new IllegalArgumentException("Times are not negative, and at least one answer can be kept.");
        }
    }

    /** A second's patience, five seconds' pause, and 5,000 answers kept for as long as they say, a minute at most. */
    public static ClientSettings of(URI server, URI media, String site) {
        return new ClientSettings(
                server,
                media,
                site,
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                5_000);
    }

    /** The same with an API key. */
    public ClientSettings withApiKey(String key) {
        return new ClientSettings(server, media, site, Optional.of(key), patience, pause, keep, lastGood, capacity);
    }

    /** The same with another patience, and another pause after a failure. */
    public ClientSettings waiting(Duration newPatience, Duration newPause) {
        return new ClientSettings(server, media, site, apiKey, newPatience, newPause, keep, lastGood, capacity);
    }

    /** The same, keeping answers for other times and in another number. */
    public ClientSettings keeping(Duration atMost, Duration whileAway, int answers) {
        return new ClientSettings(server, media, site, apiKey, patience, pause, atMost, whileAway, answers);
    }
}
