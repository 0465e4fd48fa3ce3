package org.vitrine.proxy.iiif;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Licences that {@code rights} may name: those of Creative Commons and of RightsStatements.org, in the form for machines,
 * which begins with {@code http:} (section 5.6, and Presentation API 3.0 section 3.2).
 */
final class RightsStatement {

    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "https?://(?:www\\.)?creativecommons\\.org/((?:licenses|publicdomain)/[a-z-]{2,20}/[0-9]\\.[0-9])"
                    + "((?:/(?!deed|legalcode)[a-z]{2,8})?)(?:/(?:deed|legalcode)(?:\\.[A-Za-z_-]{2,10})?)?/?");
    private static final Pattern RIGHTS_STATEMENTS = Pattern.compile(
            "https?://(?:www\\.)?rightsstatements\\.org/(?:vocab|page)/([A-Za-z-]{2,10})/([0-9]\\.[0-9])/?(?:\\?.*)?");

    private RightsStatement() {}

    /** The statement that a licence is; empty if it is another. */
    static Optional<String> of(URI licence) {
        Matcher commons = CREATIVE_COMMONS.matcher(licence.toString());
        if (commons.matches()) {
            return Optional.of("http://creativecommons.org/" + commons.group(1) + commons.group(2) + "/");
        }
        Matcher statement = RIGHTS_STATEMENTS.matcher(licence.toString());
        return statement.matches()
                ? Optional.of(
                        "http://rightsstatements.org/vocab/" + statement.group(1) + "/" + statement.group(2) + "/")
                : Optional.empty();
    }
}
