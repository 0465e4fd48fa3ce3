package org.vitrine.servlet.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a page of this server's own origin has sent a request. */
final class RequestOrigin {

    private static final Pattern ORIGIN = Pattern.compile("http(s)?://([^/?#@]+)");

    private RequestOrigin() {}

    /**
     * As the browser says it ({@code Sec-Fetch-Site}); where it does not, as on plain http, its {@code Origin} names the
     * host that it asked. What says neither is no page: browsers send an origin with every POST.
     */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && namesHost(origin, host);
    }

    /** The scheme is the browser's: behind a proxy that ends TLS, this server knows another. */
    private static boolean namesHost(String origin, String host) {
        Matcher page = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        if (!page.matches()) {
            return false;
        }
        String usualPort = page.group(1) == null ? ":80" : ":443";
        return without(usualPort, page.group(2)).equals(without(usualPort, host.toLowerCase(Locale.ROOT)));
    }

    private static String without(String port, String host) {
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }
}
