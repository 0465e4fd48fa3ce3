package org.vitrine.proxy.origin.http;

import java.util.Optional;

/**
 * What names a state of a resource (RFC 9110, section 8.8).
 *
 * @param etag with its quotes, and {@code W/} before them if it is weak
 * @param lastModified as it was sent
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** An entity tag alone. */
    public static Validators ofTag(String etag) {
        return new Validators(Optional.of(etag), Optional.empty());
    }

    /** The entity tag if equal ones promise equal bytes. */
    public Optional<String> strongTag() {
        return etag.filter(tag -> tag.startsWith("\""));
    }

    /** Whether a state named so is the one these name, as far as both say anything. */
    boolean agreeWith(Validators other) {
        if (etag.isPresent() && other.etag.isPresent()) {
            return etag.equals(other.etag);
        }
        return lastModified.isEmpty() || other.lastModified.isEmpty() || lastModified.equals(other.lastModified);
    }
}
