package org.vitrine.picker.embed;

import java.util.Optional;

/** The secrets shared with the CMSs. Answered by the configuration. */
@FunctionalInterface
public interface SiteKeys {

    /** The key with which a site signs its editors' tokens: at least 32 bytes; empty if it has none. */
    Optional<byte[]> find(String site);
}
