package org.vitrine.core.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.core.refusal.MalformedRequest;

/** A URL's query by parameter. A parameter said twice is refused when it is asked for: two readers would see two values. */
public final class QueryText {

    private static final int MOST_PARAMETERS = 40;

    private final Map<String, List<String>> raw;

    private QueryText(Map<String, List<String>> raw) {
        this.raw = raw;
    }

    public static QueryText parse(String query) {
        return parse(query, MOST_PARAMETERS);
    }

    /** @param most how many parameters are read; more are refused */
    static QueryText parse(String query, int most) {
        Map<String, List<String>> raw = new HashMap<>();
        if (query.isEmpty()) {
            return new QueryText(raw);
        }
        String[] parts = query.split("&", most + 1);
        if (parts.length > most) {
            throw new MalformedRequest("A delivery URL has at most " + most + " parameters.");
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            raw.computeIfAbsent(name, first -> new ArrayList<>(1)).add(equals < 0 ? "" : part.substring(equals + 1));
        }
        return new QueryText(raw);
    }

    /** A parameter's decoded value; an empty one counts as not said. */
    public Optional<String> get(String name) {
        List<String> values = raw.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new MalformedRequest("The parameter " + name + " stands twice.");
        }
        return all(name).stream().findFirst();
    }

    /** The decoded values of a parameter that may stand several times, in order and without the empty ones. */
    List<String> all(String name) {
        return raw.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .map(UrlText::decode)
                .collect(Collectors.toUnmodifiableList());
    }

    public Optional<String> matching(String name, Pattern form, String expected) {
        Optional<String> value = get(name);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            throw new MalformedRequest("The parameter " + name + " is " + expected + ".");
        }
        return value;
    }
}
