package org.vitrine.proxy.origin.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.vitrine.proxy.origin.guard.OriginGuard;

/** Where a redirect leads. Pure. */
final class Redirection {

    private Redirection() {}

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * The address a response's {@code Location} means.
     *
     * @throws NotFetched if it is none, or gives up encryption
     */
    static URI target(URI from, String location) throws NotFetched {
        URI target;
        try {
            target = from.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw NotFetched.refused(OriginGuard.shown(from) + " redirects to what is no address.");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(target.getScheme())) {
            throw NotFetched.refused(OriginGuard.shown(from) + " redirects from https to " + OriginGuard.shown(target)
                    + ", which is not encrypted.");
        }
        return target;
    }
}
