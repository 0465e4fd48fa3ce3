package org.vitrine.connectors.metadata;

import java.util.Optional;
import org.vitrine.core.governance.RightsDate;

/**
 * A date as it stands in a file, understood or not: an end of a licence that cannot be read must not be taken for none.
 *
 * @param property where it stands, such as {@code plus:LicenseEndDate}
 * @param written its text
 */
public record EmbeddedDate(String property, String written) {

    /** The date, empty if the text is not one. */
    public Optional<RightsDate> date() {
        return RightsDate.parse(written);
    }

    /** What to mend if the text is not a date. */
    public String mistake() {
        String shown = written.length() <= 60 ? written : written.substring(0, 60) + "...";
        return "Its " + property + " \"" + shown + "\" is not a date such as 2027-03-31 or 2027-03-31T18:00:00Z.";
    }
}
