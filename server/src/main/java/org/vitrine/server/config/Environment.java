package org.vitrine.server.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the environment's variables where a value says {@code ${NAME}}, or {@code ${NAME:-otherwise}}. */
final class Environment {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The text with its variables resolved.
     *
     * @throws IllegalArgumentException if a variable is not set and the text says nothing else
     */
    String resolve(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(String name, @Nullable String otherwise) {
        String value = variables.get(name);
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (otherwise == null) {
            throw new IllegalArgumentException("The environment variable " + name + " is not set.");
        }
        return otherwise;
    }
}
