package org.vitrine.catalog.search;

import java.util.Locale;

/** A way to narrow a search by picking values. */
public enum Facet {
    KIND,
    /** {@code permitted}, or the token of the reason an asset is withheld at the moment of the search. */
    STATUS,
    TAG,
    /** {@code landscape}, {@code portrait} or {@code square}. */
    ORIENTATION,
    /** Languages an asset speaks: its own and those of its variants. */
    LANGUAGE,
    SOURCE;

    /** The name used in URLs and JSON: lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
