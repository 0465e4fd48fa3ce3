package org.vitrine.sample.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Under which terms an asset may be used. Days count from the day the library is painted, so that something is always
 * about to expire.
 *
 * @param approval the approval where it differs from the folder's
 * @param fromDay first day of the rights window
 * @param untilDay last day of the rights window
 * @param licenceEndDay the last day again, but written into the file (PLUS licence end date) instead of its sidecar
 */
public record Terms(
        Optional<String> approval,
        OptionalInt fromDay,
        OptionalInt untilDay,
        OptionalInt licenceEndDay,
        List<String> markets,
        List<String> channels) {

    public Terms {
        markets = List.copyOf(markets);
        channels = List.copyOf(channels);
    }
}
