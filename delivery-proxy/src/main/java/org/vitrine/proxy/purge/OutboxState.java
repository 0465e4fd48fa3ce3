package org.vitrine.proxy.purge;

import java.util.Optional;

/**
 * How one cache's purging goes.
 *
 * @param cache its name
 * @param waiting how many keys wait, or are being purged; those purged once more do not count
 * @param purged how many keys were purged since the start; everything counts as one
 * @param failures how many requests failed since the start
 * @param failure why the last request failed, empty if it did not
 */
public record OutboxState(String cache, int waiting, long purged, long failures, Optional<String> failure) {

    /** Whether the cache has forgotten all it was told to. */
    public boolean settled() {
        return waiting == 0;
    }
}
