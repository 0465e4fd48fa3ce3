package org.vitrine.proxy.origin.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A file to be fetched.
 *
 * @param uri where it is
 * @param condition which state of it
 * @param bytes how long it must be, empty if nobody knows
 * @param head what speaks against a file that begins with these bytes, at most {@value #HEAD} of them
 */
public record Wanted(URI uri, Condition condition, OptionalLong bytes, Function<byte[], Optional<String>> head) {

    /** How much of a file's beginning is looked at. */
    public static final int HEAD = 4096;

    /** Which state of a file is wanted. */
    public sealed interface Condition {

        /** Whatever there is. */
        record Any() implements Condition {}

        /** This state and no other. */
        record Same(Validators validators) implements Condition {}

        /** Another state than this one. */
        record Other(Validators validators) implements Condition {}
    }

    /** A file in any state, of any length and kind. */
    public static Wanted at(URI uri) {
        return new Wanted(uri, new Condition.Any(), OptionalLong.empty(), head -> Optional.empty());
    }

    /** The request headers that say so (RFC 9110, section 13). */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (condition) {
            case Condition.Any any -> {
                // Nothing is asked of it.
            }
            case Condition.Same same -> {
                Validators state = same.validators();
                state.strongTag().ifPresent(tag -> headers.put("If-Match", tag));
                if (state.etag().isEmpty()) {
                    state.lastModified().ifPresent(date -> headers.put("If-Unmodified-Since", date));
                }
            }
            case Condition.Other other -> {
                Validators state = other.validators();
                state.etag().ifPresent(tag -> headers.put("If-None-Match", tag));
                state.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
            }
        }
        return headers;
    }

    /** Whether a state that was sent is the one that is wanted; servers may not heed what they are asked. */
    boolean accepts(Validators sent) {
        return !(condition instanceof Condition.Same same) || same.validators().agreeWith(sent);
    }
}
