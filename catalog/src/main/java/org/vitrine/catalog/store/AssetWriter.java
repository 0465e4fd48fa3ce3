package org.vitrine.catalog.store;

import java.util.Collection;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;

/** Where a source's sync writes what it has read. Each call is one transaction, in force for readers when it returns. */
public interface AssetWriter {

    /**
     * Takes over assets as they are now; those that say nothing new leave no trace in the change sequence. What they
     * say of their variants is not read: an asset's variants are those that name it as {@link Asset#variantOf()} and
     * have a language, whichever source wrote them and in whatever order.
     */
    void put(Collection<Asset> assets);

    /** Takes out assets that their source no longer has. */
    void remove(Collection<NativeId> ids);

    /** What is held of a source, to find what was deleted while nobody watched. */
    HeldIds held(String source);

    /** Takes note that all of a source is held. */
    void noteComplete(String source);
}
