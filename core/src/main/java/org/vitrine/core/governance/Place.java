package org.vitrine.core.governance;

import java.util.Optional;

/**
 * Where an asset is about to be shown.
 *
 * @param market country code of the site's audience; empty if the request names no site, which then sees nothing that
 *     is limited to markets
 * @param channel what kind of medium it is
 */
public record Place(Optional<String> market, String channel) {

    public static final String WEB = "web";

    /** The web, with no known market. */
    public static final Place ANYWHERE_ON_THE_WEB = new Place(Optional.empty(), WEB);
}
