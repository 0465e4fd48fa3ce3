package org.vitrine.server.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Header fields in the bytes they are sent in. Answers to one picture say nearly the same each time, and looking up a
 * header's name and encoding its value would cost more than finding the picture. Threads may lose each other's entries,
 * which costs a field and nothing else.
 */
final class RecentFields {

    /** A power of two. Hot pictures have about six fields of their own each. */
    private static final int SLOTS = 4096;

    private final HttpField[] recent = new HttpField[SLOTS];

    /** The field of a name and a value; the name is spelt the same each time. */
    HttpField get(String name, String value) {
        int hash = 31 * name.hashCode() + value.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        HttpField known = recent[slot];
        if (known != null && known.getName().equals(name) && value.equals(known.getValue())) {
            return known;
        }
        HttpField field = new PreEncodedHttpField(HttpHeader.CACHE.get(name), name, value);
        recent[slot] = field;
        return field;
    }
}
