package org.vitrine.generic.api.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.HashSet;
import java.util.Set;
import org.vitrine.core.reference.UrlText;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.generic.api.problem.Problem;

/**
 * Looks at a query before anybody else does: it is short, of percent-encoded UTF-8, and says nothing twice but the values
 * of facets. Two readers of it see the same.
 */
@PreMatching
public final class QueryGuard implements ContainerRequestFilter {

    private static final int LONGEST = 8192;
    private static final int MOST_PARAMETERS = 200;

    private final Set<String> repeatable;

    /** @param repeatable names of parameters that may stand several times */
    public QueryGuard(Set<String> repeatable) {
        this.repeatable = Set.copyOf(repeatable);
    }

    @Override
    public void filter(ContainerRequestContext call) {
        String query = call.getUriInfo().getRequestUri().getRawQuery();
        if (query == null || query.isEmpty()) {
            return;
        }
        if (query.length() > LONGEST) {
            throw Problem.of(
                    414,
                    "URL too long",
                    "A query has at most " + LONGEST + " characters; this one has " + query.length() + ".");
        }
        String[] parameters = query.split("&", -1);
        if (parameters.length > MOST_PARAMETERS) {
            throw Problem.malformed("A query has at most " + MOST_PARAMETERS + " parameters.");
        }
        Set<String> seen = new HashSet<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!seen.add(name) && !repeatable.contains(name)) {
                throw Problem.malformed(
                        "The parameter " + name.replaceAll("[^A-Za-z0-9_-]", "?") + " stands twice; only facets may.");
            }
            check(parameter);
        }
    }

    private static void check(String parameter) {
        try {
            UrlText.decode(parameter);
        } catch (MalformedRequest notText) {
            throw Problem.malformed(
                    "A query is percent-encoded UTF-8, and none of its parts is longer than 2000" + " characters.");
        }
    }
}
