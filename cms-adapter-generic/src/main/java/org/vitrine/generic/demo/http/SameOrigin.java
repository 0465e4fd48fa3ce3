package org.vitrine.generic.demo.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a request of the CMS's own pages from one that another site made a browser send. Browsers set both headers
 * themselves: {@code Sec-Fetch-Site} (Fetch Metadata) where they know it, {@code Origin} on every request that may
 * change something.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /**
     * Why a request that would change something is refused; empty if it comes from the CMS's own pages.
     *
     * @param fetchSite header {@code Sec-Fetch-Site}
     * @param origin header {@code Origin}
     * @param host header {@code Host}
     */
    public static Optional<String> refusal(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
        if (fetchSite.isPresent() && !fetchSite.get().equals("same-origin")) {
            return Optional.of("Sec-Fetch-Site is " + fetchSite.get());
        }
        if (origin.isPresent()) {
            Optional<String> authority = origin.flatMap(SameOrigin::authority);
            boolean own = authority.isPresent() && authority.equals(host.map(name -> name.toLowerCase(Locale.ROOT)));
            return own
                    ? Optional.empty()
                    : Optional.of("Origin " + origin.get() + " is not of host " + host.orElse("(none)"));
        }
        return fetchSite.isPresent()
                ? Optional.empty()
                : Optional.of("it names neither Origin nor Sec-Fetch-Site, as browsers do");
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(name -> name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
