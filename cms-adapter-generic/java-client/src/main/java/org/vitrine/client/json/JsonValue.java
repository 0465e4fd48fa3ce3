package org.vitrine.client.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of JSON. What is asked of the wrong kind of value, or of none, is simply not there. */
public sealed interface JsonValue {

    /** The member of an object. */
    default JsonValue at(String name) {
        return this instanceof Members object ? object.byName().getOrDefault(name, Nothing.VALUE) : Nothing.VALUE;
    }

    /** The items of an array. */
    default List<JsonValue> items() {
        return this instanceof Items array ? array.inOrder() : List.of();
    }

    default Optional<String> text() {
        return this instanceof Text string ? Optional.of(string.value()) : Optional.empty();
    }

    default Optional<Boolean> truth() {
        return this instanceof Truth answer ? Optional.of(answer.value()) : Optional.empty();
    }

    /** A whole number that fits an {@code int}. */
    default Optional<Integer> whole() {
        try {
            return this instanceof Figure figure ? Optional.of(Integer.valueOf(figure.literal())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    default boolean isObject() {
        return this instanceof Members;
    }

    /** Prints it so that it can stand in a script element, too. */
    String print();

    /** Null, and what is not there. */
    record Nothing() implements JsonValue {
        static final JsonValue VALUE = new Nothing();

        @Override
        public String print() {
            return "null";
        }
    }

    /** True or false. */
    record Truth(boolean value) implements JsonValue {
        @Override
        public String print() {
            return String.valueOf(value);
        }
    }

    /** A number as it was written. */
    record Figure(String literal) implements JsonValue {
        @Override
        public String print() {
            return literal;
        }
    }

    /** A string. */
    record Text(String value) implements JsonValue {
        @Override
        public String print() {
            StringBuilder printed = new StringBuilder(value.length() + 2).append('"');
            for (int i = 0; i < value.length(); i++) {
                char next = value.charAt(i);
                if (next == '"' || next == '\\') {
                    printed.append('\\').append(next);
                } else if (next < ' ' || next == '<' || next == '\u2028' || next == '\u2029') {
                    printed.append(String.format("\\u%04x", (int) next));
                } else {
                    printed.append(next);
                }
            }
            return printed.append('"').toString();
        }
    }

    /** An array. */
    record Items(List<JsonValue> inOrder) implements JsonValue {
        public Items {
            inOrder = List.copyOf(inOrder);
        }

        @Override
        public String print() {
            return inOrder.stream().map(JsonValue::print).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** An object. */
    record Members(Map<String, JsonValue> byName) implements JsonValue {
        public Members {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        /** An object without members. */
        public static Members none() {
            return new Members(Map.of());
        }

        /** The same object with one more text. */
        public Members with(String name, String text) {
            return with(name, new Text(text));
        }

        /** The same object with one more text, if there is one. */
        public Members with(String name, Optional<String> text) {
            return text.map(value -> with(name, value)).orElse(this);
        }

        /** The same object with one more member. */
        public Members with(String name, JsonValue value) {
            Map<String, JsonValue> more = new LinkedHashMap<>(byName);
            more.put(name, value);
            return new Members(more);
        }

        @Override
        public String print() {
            List<String> members = new ArrayList<>();
            byName.forEach((name, value) -> members.add(new Text(name).print() + ":" + value.print()));
            return "{" + String.join(",", members) + "}";
        }
    }
}
