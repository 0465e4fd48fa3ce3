package org.vitrine.generic.api.access;

import java.util.Optional;

/** The secrets shared with the CMSs. Answered by the configuration. */
@FunctionalInterface
public interface SiteSecrets {

    /** The secret with which a site signs tokens: at least 32 bytes; empty if it has none. */
    Optional<byte[]> find(String site);
}
