package org.vitrine.catalog.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads a YAML 1.2 file whose outermost value is a map. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Reads a file's content. Syntax errors, tags, recursive aliases, and files too long or too deep are mistakes, as
     * is anything but a map; the answer is then empty, so that a caller may go on and report all mistakes at the end.
     * A file without content is an empty map and no mistake.
     *
     * @param file its name in messages
     */
    public static YamlMap read(String file, String content, Mistakes mistakes) {
        return read(file, content, UnaryOperator.identity(), mistakes);
    }

    /**
     * As {@link #read(String, String, Mistakes)}, for files that leave some values to their surroundings.
     *
     * @param variables resolves such a text; the message of its {@link IllegalArgumentException} becomes the mistake
     */
    public static YamlMap read(String file, String content, UnaryOperator<String> variables, Mistakes mistakes) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        LoadSettings settings = settings(file);
        YamlSource source = new YamlSource(file, variables, mistakes);
        try {
            boolean sound = YamlLimits.hold(text, settings, source);
            Optional<Node> root = sound ? new Compose(settings).composeString(text) : Optional.empty();
            return root.flatMap(node -> new YamlValue(source, "", node).map()).orElseGet(() -> empty(source));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            source.mistake(mark, "", "This is not YAML: " + problem(e) + ".");
        } catch (YamlEngineException e) {
            source.mistake(Optional.empty(), "", "This is not YAML: " + e.getMessage());
        }
        return empty(source);
    }

    private static LoadSettings settings(String file) {
        return LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                // Every scalar is the text that was written: 2026-01-01 is not turned into a date, no into a boolean.
                .setSchema(new FailsafeSchema())
                .setCodePointLimit(YamlLimits.LONGEST)
                .build();
    }

    private static YamlMap empty(YamlSource source) {
        return new YamlMap(source, "", new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
    }

    private static String problem(MarkedYamlEngineException e) {
        String context = e.getContext();
        String problem = String.valueOf(e.getProblem());
        return context == null || context.isBlank() ? problem : context + ", " + problem;
    }
}
