package org.vitrine.proxy.facts;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.proxy.impression.Impression;

/** Finds what a page shows in a picture's place until it has loaded. */
@FunctionalInterface
public interface Placeholders {

    /** Finds nothing: facts come without placeholders. */
    Placeholders NONE = (asset, picture) -> Optional.empty();

    /** The impression that one of an asset's pictures makes; empty if it is not known soon enough. */
    Optional<Impression> find(Asset asset, MasterFile picture);
}
