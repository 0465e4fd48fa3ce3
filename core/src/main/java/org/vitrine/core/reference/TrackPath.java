package org.vitrine.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * Where the subtitles of a video are loaded, relative to the delivery base:
 *
 * <pre>{key}/tracks/{language}.vtt?locale=&amp;v=&amp;site=</pre>
 *
 * @param key which asset
 * @param language of the subtitles
 * @param locale of the page, by which a variant may stand in for the video
 * @param version the pinned version
 * @param site the page belongs to
 */
public record TrackPath(
        AssetKey key,
        LanguageTag language,
        Optional<LanguageTag> locale,
        Optional<AssetVersion> version,
        Optional<String> site) {

    private static final String FOLDER = "/tracks/";
    private static final Pattern PATH = Pattern.compile("([^/]*)/tracks/([A-Za-z0-9-]+)\\.vtt");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Whether a path behind the delivery base is meant for subtitles; no preset is called {@code tracks}. */
    public static boolean names(String path) {
        return path.contains(FOLDER);
    }

    /**
     * Reads a path as it stands in a URL, behind the delivery base and its slash.
     *
     * @param path raw path, percent-encoded
     * @param query raw query without its question mark, empty if there is none
     * @throws MalformedRequest if it is not in the grammar; the message names the part and what is expected
     */
    public static TrackPath parse(String path, String query) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new MalformedRequest("The subtitles of a video are at {key}/tracks/{language}.vtt.");
        }
        AssetKey key = AssetKey.parse(parts.group(1))
                .orElseThrow(
                        () -> new MalformedRequest("An asset key is 14 characters of 0-9 and a-z without i, l, o, u."));
        QueryText parameters = QueryText.parse(query);
        return new TrackPath(
                key,
                language("language of subtitles", parts.group(2)),
                parameters.get("locale").map(text -> language("parameter locale", text)),
                parameters.get("v").map(TrackPath::pinned),
                parameters.matching("site", NAME, "a site's name"));
    }

    /** Prints the path in its one canonical form; {@link #parse} reads it back to an equal value. */
    public String print() {
        List<String> query = new ArrayList<>();
        locale.ifPresent(tag -> query.add("locale=" + tag));
        version.ifPresent(v -> query.add("v=" + v));
        site.ifPresent(name -> query.add("site=" + name));
        return key + FOLDER + language + Asset.TRACK + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static LanguageTag language(String what, String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() -> new MalformedRequest("The " + what + " is a language tag such as en-GB."));
    }

    private static AssetVersion pinned(String text) {
        return AssetVersion.parse(text)
                .orElseThrow(() -> new MalformedRequest(
                        "The parameter v is 1 to 64 letters, digits, dots, underscores or hyphens."));
    }
}
