package org.vitrine.proxy.quality;

import java.util.Optional;

/**
 * What a search came to.
 *
 * @param quality the rendition was written at, 1 to 100
 * @param similarity to the unspoilt pixels, empty where none was wished for
 * @param bytes of the rendition
 * @param ceiling it was to keep to, empty for none
 * @param attempts how often the picture was written
 */
public record FoundQuality(
        int quality, Optional<Double> similarity, int bytes, Optional<Integer> ceiling, int attempts) {

    /** Whether even the lowest quality that is tried has too many bytes. */
    public boolean overBudget() {
        return ceiling.isPresent() && bytes > ceiling.get();
    }
}
