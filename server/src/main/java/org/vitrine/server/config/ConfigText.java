package org.vitrine.server.config;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.vitrine.catalog.yaml.WrittenDuration;

/** What operators write, turned into values. Every refusal says what is expected. */
final class ConfigText {

    private static final int SHORTEST_SECRET = 32;

    private ConfigText() {}

    static byte[] secret(String text) {
        byte[] secret = text.getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret is at least " + SHORTEST_SECRET + " bytes long; this one has "
                    + secret.length + ". \"openssl rand -base64 32\" makes one.");
        }
        return secret;
    }

    /** A secret that another service gave out, fit for a header. */
    static String token(String text) {
        if (!text.matches("[!-~]{1,500}")) {
            throw new IllegalArgumentException("A token is of printable characters without spaces.");
        }
        return text;
    }

    /** Scheme, host and port. */
    static URI webAddress(String text) {
        String address = text.replaceAll("/+$", "");
        if (!address.matches("https?://[^/?#\\s]+")) {
            throw new IllegalArgumentException(
                    "A public URL reads https://media.example.com, with no path; not \"" + address + "\".");
        }
        return URI.create(address);
    }

    /** Where a service answers: scheme, host, port, and perhaps a path. */
    static URI serviceAddress(String text) {
        String wrong = "A service's address reads https://hooks.example.com/purge; not \"" + text + "\".";
        if (!text.matches("https?://[^?#\\s]+")) {
            throw new IllegalArgumentException(wrong);
        }
        URI address = URI.create(text.replaceAll("/+$", ""));
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException(wrong);
        }
        return address;
    }

    static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535; not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    static String basePath(String text) {
        if (!text.matches("(/[a-z0-9-]+)+")) {
            throw new IllegalArgumentException(
                    "A base is a path such as /media, lower case, without a slash at its end.");
        }
        return text;
    }

    /** Longer than nothing. */
    static Duration lifetime(String text) {
        Duration lifetime = WrittenDuration.parse(text);
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("This is longer than nothing, such as 1m or 1d.");
        }
        return lifetime;
    }

    /** Nothing or longer. */
    static Duration duration(String text) {
        Duration duration = WrittenDuration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("This is not less than nothing; 0s is nothing.");
        }
        return duration;
    }

    static String name(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A name is of lower-case letters, digits and hyphens.");
        }
        return text;
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time zone reads Europe/Berlin; not \"" + text + "\".", e);
        }
    }
}
