package org.vitrine.proxy.iiif;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an operator allows viewers that speak IIIF. There is no default: without settings, nothing is answered.
 *
 * @param longestSide of a picture as viewers see it, in pixels; a larger master is shown as if it were no larger, so that
 *     its own pixels cannot be put together from tiles
 * @param limits of one answer
 * @param upscaling whether pixels may be invented: sizes that begin with {@code ^}
 * @param sites for whose pages it answers; empty means for every site, and where none is named
 * @param lifetime how long browsers keep tiles before asking again
 */
public record IiifSettings(
        int longestSide, SizeLimits limits, boolean upscaling, List<String> sites, Duration lifetime) {

    public IiifSettings {
        if (longestSide < 1) {
            throw new IllegalArgumentException(
                    "A picture's longest side is at least 1 pixel; not " + longestSide + ".");
        }
        if (lifetime.isNegative()) {
            throw new IllegalArgumentException("A lifetime is not negative; not " + lifetime + ".");
        }
        sites = List.copyOf(sites);
    }

    /** Whether pages of a site, or of none, are answered. */
    boolean admits(Optional<String> site) {
        return sites.isEmpty() || site.filter(sites::contains).isPresent();
    }
}
