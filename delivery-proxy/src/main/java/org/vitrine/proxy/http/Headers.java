package org.vitrine.proxy.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.vitrine.proxy.cache.CacheOutcome;

/** Header names that are Vitrine's own or new, and values that take more than a word. */
public final class Headers {

    /** Why an asker sees what it sees: {@code permitted}, {@code withheld; reason=expired}, {@code broken}. */
    public static final String VERDICT = "Vitrine-Verdict";

    /** What a search for its quality came to: {@code 62; similarity=0.9821}. */
    static final String QUALITY = "Vitrine-Quality";

    /** Bytes of a rendition, and how many its preset allows: {@code 118432/150000}. */
    static final String BUDGET = "Vitrine-Budget";

    static final String CDN_CACHE_CONTROL = "CDN-Cache-Control";

    /** What Fastly reads in the place of {@code CDN-Cache-Control}. */
    static final String SURROGATE_CONTROL = "Surrogate-Control";

    /** Who answered from where (RFC 9211). */
    public static final String CACHE_STATUS = "Cache-Status";

    static final String SURROGATE_KEY = "Surrogate-Key";
    static final String CACHE_TAG = "Cache-Tag";
    static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    static final String CONTENT_DISPOSITION = "Content-Disposition";

    private static final String LOCKED = "default-src 'none'; sandbox";
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

    private Headers() {}

    /** Hands out what stands on every answer. */
    static void common(BiConsumer<String, String> header) {
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept(RESOURCE_POLICY, "cross-origin");
        header.accept("Access-Control-Allow-Origin", "*");
    }

    /** Who answered from where (RFC 9211), as far as the outcome says it. */
    static String cacheStatus(CacheOutcome outcome) {
        return switch (outcome) {
            case HIT -> "Vitrine; hit";
            case STORED -> "Vitrine; fwd=miss; stored";
            case NOT_STORED -> "Vitrine; fwd=miss";
            case COLLAPSED -> "Vitrine; fwd=miss; collapsed";
            case STALE -> "Vitrine; fwd=stale; fwd-status=504";
            case BYPASS -> "Vitrine; fwd=bypass";
        };
    }

    /**
     * What a document may do in a browser: nothing but be shown. Viewers for PDF and media are part of the browser, need
     * styles of their own, and in older browsers do not start inside a sandbox; what they show cannot script the page.
     */
    static String contentSecurityPolicy(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";
        }
        if (mediaType.startsWith("video/") || mediaType.startsWith("audio/")) {
            return "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";
        }
        return LOCKED;
    }

    /** Whether a type is pixels and nothing else, which no policy can make safer. */
    static boolean bitmap(String mediaType) {
        return mediaType.startsWith("image/") && !mediaType.startsWith("image/svg");
    }

    /** Shown in the browser, and saved under a name (RFC 6266) that no header or file system can stumble over. */
    static String inline(String fileName) {
        if (plain(fileName)) {
            return "inline; filename=\"" + fileName + '"';
        }
        String plain = NOT_PLAIN.matcher(fileName).replaceAll("_");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static boolean plain(String fileName) {
        for (int i = 0; i < fileName.length(); i++) {
            char c = fileName.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && c != '.' && c != '_' && c != ' ' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Values of {@code Surrogate-Key}, which are parted by spaces. */
    static String surrogateKey(List<String> tags) {
        return String.join(" ", tags);
    }

    /** Values of {@code Cache-Tag}, which are parted by commas. */
    static String cacheTag(List<String> tags) {
        return String.join(",", tags);
    }

    /** Percent-encoding of RFC 8187. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-';
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
