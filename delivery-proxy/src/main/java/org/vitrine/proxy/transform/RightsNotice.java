package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.governance.UsageTerms;

/**
 * What a file says of its rights, wherever it is carried: the only metadata a rendition holds.
 *
 * @param credit line that names the maker
 * @param copyright notice
 * @param licence address of the licence's text
 */
public record RightsNotice(Optional<String> credit, Optional<String> copyright, Optional<String> licence) {

    /** Nothing. */
    public static final RightsNotice NONE = new RightsNotice(Optional.empty(), Optional.empty(), Optional.empty());

    /** The notice of an asset's terms. */
    public static RightsNotice of(UsageTerms terms) {
        return new RightsNotice(
                terms.credit(), terms.copyright(), terms.licence().map(String::valueOf));
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return credit.isEmpty() && copyright.isEmpty() && licence.isEmpty();
    }
}
