package org.vitrine.sample.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A folder of the library.
 *
 * @param approval the approval of what lies in it, where nothing else is said; empty leaves the source's own default
 */
public record SampleFolder(String name, Optional<String> approval, List<SampleAsset> assets) {

    public SampleFolder {
        assets = List.copyOf(assets);
    }
}
