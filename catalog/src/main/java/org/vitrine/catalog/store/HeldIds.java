package org.vitrine.catalog.store;

import java.util.Collections;
import java.util.Set;
import org.vitrine.core.asset.NativeId;

/**
 * What the catalog holds of a source.
 *
 * @param ids of all its assets that are held
 * @param complete whether the source was once taken over to the end, so that an id that is missing here is new at most
 */
public record HeldIds(Set<NativeId> ids, boolean complete) {

    public HeldIds {
        // Not copied: there may be millions.
        ids = Collections.unmodifiableSet(ids);
    }
}
