package org.vitrine.core.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.core.refusal.MalformedRequest;

/** A URL's query by parameter. A parameter said twice is refused when it is asked for: two readers would see two values. */
public final class QueryText {

    private static final int MOST_PARAMETERS = 40;
    private static final String TWICE = "\0";

    private final Map<String, String> raw;

    private QueryText(Map<String, String> raw) {
        this.raw = raw;
    }

    public static QueryText parse(String query) {
        Map<String, String> raw = new HashMap<>();
        if (query.isEmpty()) {
            return new QueryText(raw);
        }
        String[] parts = query.split("&", MOST_PARAMETERS + 1);
        if (parts.length > MOST_PARAMETERS) {
            throw new MalformedRequest("A delivery URL has at most " + MOST_PARAMETERS + " parameters.");
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            raw.merge(name, equals < 0 ? "" : part.substring(equals + 1), (first, second) -> TWICE);
        }
        return new QueryText(raw);
    }

    /** A parameter's decoded value; an empty one counts as not said. */
    public Optional<String> get(String name) {
        String value = raw.getOrDefault(name, "");
        if (value.equals(TWICE)) {
            throw new MalformedRequest("The parameter " + name + " stands twice.");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(UrlText.decode(value));
    }

    public Optional<String> matching(String name, Pattern form, String expected) {
        Optional<String> value = get(name);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            throw new MalformedRequest("The parameter " + name + " is " + expected + ".");
        }
        return value;
    }
}
