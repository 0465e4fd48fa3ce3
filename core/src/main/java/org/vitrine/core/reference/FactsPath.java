package org.vitrine.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * Where the facts of an asset are read, relative to the delivery base:
 *
 * <pre>{key}.json?preset=&amp;locale=&amp;v=&amp;site=</pre>
 *
 * @param key which asset
 * @param preset for which place in a template; without one the facts name no file
 * @param locale of the page
 * @param version the pinned version
 * @param site the page belongs to
 */
public record FactsPath(
        AssetKey key,
        Optional<String> preset,
        Optional<LanguageTag> locale,
        Optional<AssetVersion> version,
        Optional<String> site) {

    private static final String SUFFIX = ".json";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Whether a path behind the delivery base is meant for facts and not for a file. */
    public static boolean names(String path) {
        return path.endsWith(SUFFIX) && path.indexOf('/') < 0;
    }

    /**
     * Reads a path as it stands in a URL, behind the delivery base and its slash.
     *
     * @param path raw path, percent-encoded
     * @param query raw query without its question mark, empty if there is none
     * @throws MalformedRequest if it is not in the grammar; the message names the part and what is expected
     */
    public static FactsPath parse(String path, String query) {
        if (!names(path)) {
            throw new MalformedRequest("The facts of an asset are at {key}.json.");
        }
        AssetKey key = AssetKey.parse(path.substring(0, path.length() - SUFFIX.length()))
                .orElseThrow(
                        () -> new MalformedRequest("An asset key is 14 characters of 0-9 and a-z without i, l, o, u."));
        QueryText parameters = QueryText.parse(query);
        return new FactsPath(
                key,
                parameters.matching("preset", NAME, "a preset's name"),
                parameters.get("locale").map(FactsPath::language),
                parameters.get("v").map(FactsPath::pinned),
                parameters.matching("site", NAME, "a site's name"));
    }

    /** Prints the path in its one canonical form; {@link #parse} reads it back to an equal value. */
    public String print() {
        List<String> query = new ArrayList<>();
        preset.ifPresent(name -> query.add("preset=" + name));
        locale.ifPresent(tag -> query.add("locale=" + tag));
        version.ifPresent(v -> query.add("v=" + v));
        site.ifPresent(name -> query.add("site=" + name));
        return key + SUFFIX + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new MalformedRequest("The parameter locale is a language tag such as en-GB."));
    }

    private static AssetVersion pinned(String text) {
        return AssetVersion.parse(text)
                .orElseThrow(() -> new MalformedRequest(
                        "The parameter v is 1 to 64 letters, digits, dots, underscores or hyphens."));
    }
}
