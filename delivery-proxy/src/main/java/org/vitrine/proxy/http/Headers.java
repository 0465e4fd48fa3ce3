package org.vitrine.proxy.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vitrine.proxy.cache.CacheOutcome;

/** Header names that are Vitrine's own or new, and values that take more than a word. */
final class Headers {

    /** Why an asker sees what it sees: {@code permitted}, {@code withheld; reason=expired}, {@code broken}. */
    static final String VERDICT = "Vitrine-Verdict";

    static final String CDN_CACHE_CONTROL = "CDN-Cache-Control";
    static final String CACHE_STATUS = "Cache-Status";
    static final String SURROGATE_KEY = "Surrogate-Key";
    static final String CACHE_TAG = "Cache-Tag";
    static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    static final String CONTENT_DISPOSITION = "Content-Disposition";

    private static final String LOCKED = "default-src 'none'; sandbox";
    private static final String FILE_NAME = "[^A-Za-z0-9._ -]";

    private Headers() {}

    /** Who answered from where (RFC 9211). */
    static String cacheStatus(CacheOutcome outcome) {
        return switch (outcome) {
            case HIT -> "Vitrine; hit";
            case STORED -> "Vitrine; fwd=miss; stored";
            case NOT_STORED -> "Vitrine; fwd=miss";
            case COLLAPSED -> "Vitrine; fwd=miss; collapsed";
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
        String plain = fileName.replaceAll(FILE_NAME, "_");
        String header = "inline; filename=\"" + plain + '"';
        return plain.equals(fileName) ? header : header + "; filename*=UTF-8''" + encoded(fileName);
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
