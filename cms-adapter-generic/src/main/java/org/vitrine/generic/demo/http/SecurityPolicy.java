package org.vitrine.generic.demo.http;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The Content Security Policy (level 3) of the CMS's pages: scripts and styles of its own, pictures and facts of the
 * delivery, frames of the picker. The import map is the one inline script, let in by a nonce.
 */
public final class SecurityPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String policy;

    /** Each address may be relative, which is the CMS's own origin. */
    public SecurityPolicy(URI delivery, URI picker, URI embed) {
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src " + sources(embed) + " 'nonce-%s'",
                "style-src 'self'",
                "img-src " + sources(delivery),
                "connect-src " + sources(delivery),
                "frame-src " + origin(picker),
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'self'");
    }

    /** The header for one answer. */
    public String header(String nonce) {
        return String.format(policy, nonce);
    }

    /** A value nobody can guess, to be used once. */
    public static String nonce() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String sources(URI address) {
        return address.isAbsolute() ? "'self' " + origin(address) : "'self'";
    }

    private static String origin(URI address) {
        return address.isAbsolute() ? address.getScheme() + "://" + address.getRawAuthority() : "'self'";
    }
}
