package org.vitrine.generic.graphql;

import java.util.Map;
import java.util.Optional;
import org.vitrine.generic.api.openapi.About;

/**
 * A question in GraphQL.
 *
 * @param query the document
 * @param variables by their names
 * @param operationName which operation of the document, where it holds several
 */
public record GraphQlQuestion(
        @About(value = "A GraphQL document.", example = "{ assets(q: \"balloon\") { items { reference title } } }")
        String query,

        Optional<Map<String, Object>> variables,
        Optional<String> operationName) {

    private static final int LONGEST = 20_000;

    public GraphQlQuestion {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            throw new IllegalArgumentException("query is a GraphQL document of 1 to " + LONGEST + " characters.");
        }
        variables = variables == null ? Optional.empty() : variables;
        operationName = operationName == null ? Optional.empty() : operationName;
    }
}
