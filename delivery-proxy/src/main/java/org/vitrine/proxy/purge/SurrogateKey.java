package org.vitrine.proxy.purge;

import java.util.regex.Pattern;
import org.vitrine.core.asset.AssetKey;

/**
 * What an answer was made of, as caches are told in {@code Surrogate-Key}, {@code Cache-Tag} or {@code xkey}.
 *
 * @param value {@code asset-<key>}, {@code source-<name>}, {@code preset-<name>} or {@code site-<name>}, or
 *     {@code all}; nothing in it means anything to a header, a JSON text or a cache's configuration language
 */
public record SurrogateKey(String value) {

    private static final Pattern FORM = Pattern.compile("all|(asset|source|preset|site)-[a-z0-9][a-z0-9-]{0,59}");

    /** What every answer bears without saying so. */
    public static final SurrogateKey EVERYTHING = new SurrogateKey("all");

    public SurrogateKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A surrogate key is asset-, source-, preset- or site- and a name in lower-case letters, digits and"
                            + " hyphens.");
        }
    }

    /** Answers that show an asset, stand in for it, or would show it if they might. */
    public static SurrogateKey asset(AssetKey key) {
        return new SurrogateKey("asset-" + key);
    }

    /** Answers made of any asset of a source. */
    public static SurrogateKey source(String name) {
        return new SurrogateKey("source-" + name);
    }

    /** Answers made by a preset. */
    public static SurrogateKey preset(String name) {
        return new SurrogateKey("preset-" + name);
    }

    /** Answers made for a site. */
    public static SurrogateKey site(String name) {
        return new SurrogateKey("site-" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
