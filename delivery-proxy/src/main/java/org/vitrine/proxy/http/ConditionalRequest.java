package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions a request sets (RFC 9110 section 13), as far as an answer with a strong {@code ETag} and no date can
 * meet them.
 *
 * @param ifNoneMatch the header, empty if absent
 * @param ifRange the header, empty if absent
 */
public record ConditionalRequest(Optional<String> ifNoneMatch, Optional<String> ifRange) {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /** Longer headers are not read further; no cache holds that many variants. */
    private static final int LONGEST = 4096;

    /** The conditions of a request. */
    public static ConditionalRequest of(HttpServletRequest request) {
        return of(request.getHeader("If-None-Match"), request.getHeader("If-Range"));
    }

    static ConditionalRequest of(@Nullable String ifNoneMatch, @Nullable String ifRange) {
        return new ConditionalRequest(Optional.ofNullable(ifNoneMatch), Optional.ofNullable(ifRange));
    }

    /** An {@code ETag} of a validator. */
    static String entityTag(String validator) {
        return '"' + validator + '"';
    }

    /** Whether the asker says that it holds the content of a validator. Weak comparison, as section 13.1.2 asks. */
    public boolean holds(String validator) {
        if (ifNoneMatch.isEmpty()) {
            return false;
        }
        String header = ifNoneMatch.get();
        // What browsers and caches send: the one tag they were given.
        if (header.equals(entityTag(validator)) || header.strip().equals("*")) {
            return true;
        }
        Matcher tags = ENTITY_TAG.matcher(header.length() > LONGEST ? header.substring(0, LONGEST) : header);
        while (tags.find()) {
            if (tags.group(1).equals(validator)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a {@code Range} counts. Strong comparison, as section 13.1.5 asks; a date never matches. */
    boolean allowsRange(String validator) {
        return ifRange.isEmpty() || ifRange.get().strip().equals(entityTag(validator));
    }
}
