package org.vitrine.servlet.filter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Headers that speak of a response's very bytes: its length, its digests, and its validators, which would let a browser
 * keep a page whose pictures have changed. They wait until it is known whether the bytes stay as they are.
 */
final class HeldHeaders {

    private static final Set<String> OF_THE_BYTES = Set.of(
            "content-length",
            "etag",
            "last-modified",
            "accept-ranges",
            "content-md5",
            "digest",
            "content-digest",
            "repr-digest");

    private final Map<String, String> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean settled;

    /** Whether a header has to wait. */
    boolean concerns(String name) {
        return OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing waits any more. */
    boolean isSettled() {
        return settled;
    }

    void hold(String name, String value) {
        held.put(name, value);
    }

    void forget(String name) {
        held.remove(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(held.get(name));
    }

    /** The bytes stay: what waited is set. */
    void release(BiConsumer<String, String> response) {
        settled = true;
        held.forEach(response);
        held.clear();
    }

    /** The bytes change: what waited is not true any more. */
    void drop() {
        settled = true;
        held.clear();
    }

    /** The response begins anew. */
    void reset() {
        settled = false;
        held.clear();
    }
}
