package org.vitrine.catalog.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a file, with where it stands. */
record YamlValue(YamlSource source, String path, Node node) {

    private static final int SHOWN = 60;

    int line() {
        return YamlSource.line(node.getStartMark());
    }

    void mistake(String message) {
        source.mistake(node.getStartMark(), path, message);
    }

    /** Whether nothing stands there: {@code key:} alone, {@code ~} or {@code null}. */
    boolean absent() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The text as written; anything else is a mistake. */
    Optional<String> text(String expected) {
        if (!(node instanceof ScalarNode scalar) || absent()) {
            mistake("Expected " + expected + ", found " + found() + ".");
            return Optional.empty();
        }
        try {
            return Optional.of(source.variables().apply(scalar.getValue()));
        } catch (IllegalArgumentException e) {
            mistake(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The text turned into a value; what the parser refuses is a mistake in its words. */
    <T> Optional<T> parsed(String expected, Function<String, T> parse) {
        return text(expected).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException e) {
                mistake(e.getMessage() == null ? "Expected " + expected + ", found " + found() + "." : e.getMessage());
                return Optional.empty();
            }
        });
    }

    Optional<YamlMap> map() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(source, path, mapping));
        }
        mistake("Expected a map of keys and values, found " + found() + ".");
        return Optional.empty();
    }

    /** The entries of a list, or this value alone where people left the brackets out. */
    List<YamlValue> items() {
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new YamlValue(source, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** What stands there, in words. */
    String found() {
        if (absent()) {
            return "nothing";
        }
        return switch (node) {
            case ScalarNode scalar -> '"' + shortened(scalar.getValue()) + '"';
            case SequenceNode list -> "a list";
            default -> "a map";
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
