package org.vitrine.catalog.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys and values of a file. Every question that a value does not answer is a mistake in the collector, and the answer
 * is then empty, as it is for a key that is not there or has no value. Keys that were never asked for are unknown: see
 * {@link #refuseOthers()}.
 */
public final class YamlMap {

    private final YamlSource source;
    private final String path;
    private final int line;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(YamlSource source, String path, MappingNode node) {
        this.source = source;
        this.path = path;
        this.line = YamlSource.line(node.getStartMark());
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                add(key, entry);
            } else {
                new YamlValue(source, path, entry.getKeyNode()).mistake("A key is a single word, not a list or a map.");
            }
        }
    }

    private void add(ScalarNode keyNode, NodeTuple entry) {
        String key = keyNode.getValue();
        int keyLine = YamlSource.line(keyNode.getStartMark());
        Integer first = lines.putIfAbsent(key, keyLine);
        if (first == null) {
            values.put(key, new YamlValue(source, pathOf(key), entry.getValueNode()));
        } else {
            source.mistakes()
                    .add(source.file(), keyLine, pathOf(key), "This key is given twice; first in line " + first + ".");
        }
    }

    /** A text as it is written, quotes and escapes resolved. */
    public Optional<String> text(String key) {
        return given(key).flatMap(value -> value.text("a text"));
    }

    /**
     * A value of any type.
     *
     * @param parse turns the text into it; the message of its {@link IllegalArgumentException} becomes the mistake
     */
    public <T> Optional<T> value(String key, Function<String, T> parse) {
        return given(key).flatMap(value -> value.parsed("a text", parse));
    }

    /** One of several words. */
    public <T> Optional<T> choice(String key, Map<String, T> offered) {
        return value(key, text -> Words.choose(text, offered));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        return choice(key, Map.of("true", true, "false", false));
    }

    /** A whole number between two bounds, both included. */
    public Optional<Integer> wholeNumber(String key, int least, int most) {
        return given(key).flatMap(value -> value.parsed("a whole number", text -> Words.whole(text, least, most)));
    }

    /** A number with a decimal point between two bounds, both included. */
    public Optional<Double> number(String key, double least, double most) {
        return given(key).flatMap(value -> value.parsed("a number", text -> Words.decimal(text, least, most)));
    }

    /** A list of whole numbers between two bounds, both included; those that are mistaken are left out. */
    public List<Integer> wholeNumbers(String key, int least, int most) {
        return values(key, text -> Words.whole(text, least, most));
    }

    /** A list of words out of several; those that are mistaken are left out. */
    public <T> List<T> choices(String key, Map<String, T> offered) {
        return values(key, text -> Words.choose(text, offered));
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return values(key, Function.identity());
    }

    /** A list of values of any type, as {@link #value}; those that are mistaken are left out. */
    public <T> List<T> values(String key, Function<String, T> parse) {
        return items(key).stream()
                .flatMap(item -> item.parsed("a text", parse).stream())
                .toList();
    }

    public Optional<YamlMap> map(String key) {
        return given(key).flatMap(YamlValue::map);
    }

    /** A list of maps; a single map counts as a list of one. */
    public List<YamlMap> maps(String key) {
        return items(key).stream().flatMap(item -> item.map().stream()).toList();
    }

    /** Whether a key's value is a map, for keys that may hold either a text or a map. */
    public boolean isMap(String key) {
        return given(key).filter(YamlValue::isMap).isPresent();
    }

    /** Whether a key is there and has a value. */
    public boolean has(String key) {
        return given(key).isPresent();
    }

    /** Every key, in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Makes each of these keys that is not there, or has no value, a mistake. */
    public void require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                mistake(key, "This is missing.");
            }
        }
    }

    /**
     * Makes something of what was read, unless a mistake was found in this map: what is made of half the
     * truth only leads to further mistakes.
     *
     * @param maker the message of its {@link IllegalArgumentException} becomes a mistake of this map
     */
    public <T> Optional<T> make(Supplier<T> maker) {
        if (source.mistakes().anyIn(source.file(), path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            mistake(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Makes every key that was never asked for a mistake. Call it last. */
    public void refuseOthers() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                mistake(key, Words.unknown("key", key, asked));
            }
        }
    }

    /** Adds a mistake at a key, or at this map if the key is not there. */
    public void mistake(String key, String message) {
        source.mistakes().add(source.file(), line(key), pathOf(key), message);
    }

    /** Adds a mistake at this map as a whole. */
    public void mistake(String message) {
        source.mistakes().add(source.file(), line, path, message);
    }

    /** The line a key stands in, from 1; that of this map if the key is not there. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** The line this map begins in, from 1. */
    public int line() {
        return line;
    }

    private Optional<YamlValue> given(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.absent());
    }

    private List<YamlValue> items(String key) {
        return given(key).map(YamlValue::items).orElse(List.of());
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
