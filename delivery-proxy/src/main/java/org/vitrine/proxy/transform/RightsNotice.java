package org.vitrine.proxy.transform;

import java.util.Optional;
import org.vitrine.core.governance.UsageTerms;

/**
 * What a file says of its rights, wherever it is carried: the only metadata a rendition holds.
 *
 * @param credit line that names the maker
 * @param copyright notice
 * @param licence address of the licence's text
 * @param licensor address where a licence can be asked for
 * @param origin whether the file also says how the picture came to be, such as by artificial intelligence, where its
 *     master says so
 */
public record RightsNotice(
        Optional<String> credit,
        Optional<String> copyright,
        Optional<String> licence,
        Optional<String> licensor,
        boolean origin) {

    /** Nothing. */
    public static final RightsNotice NONE =
            new RightsNotice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The notice of an asset's terms, with its master's word on its origin. */
    public static RightsNotice of(UsageTerms terms) {
        return new RightsNotice(
                terms.credit(),
                terms.copyright(),
                terms.licence().map(String::valueOf),
                terms.licensor().map(String::valueOf),
                true);
    }
}
