package org.vitrine.magnolia.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.vitrine.magnolia.LightModule;

/** Reads definitions as Magnolia does: {@code !include:/module/path.yaml} brings a file, what stands below it wins. */
final class Definition {

    private static final String INCLUDE = "!include:";

    private final LightModule module;

    Definition(LightModule module) {
        this.module = module;
    }

    Map<?, ?> read(Path file) {
        Node root = new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                .composeString(LightModule.text(file))
                .orElseThrow(() -> new IllegalArgumentException(file + " is empty."));
        return (Map<?, ?>) value(root);
    }

    private Object value(Node node) {
        Map<Object, Object> included = included(node);
        return switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple entry : mapping.getValue()) {
                    included.put(value(entry.getKeyNode()), value(entry.getValueNode()));
                }
                yield included;
            }
            case SequenceNode sequence ->
                sequence.getValue().stream().map(this::value).toList();
            case ScalarNode scalar -> included.isEmpty() ? scalar.getValue() : included;
            default -> throw new IllegalArgumentException("Definitions hold maps, lists and values; not " + node);
        };
    }

    private Map<Object, Object> included(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith(INCLUDE)) {
            String path = tag.substring(INCLUDE.length());
            if (!Files.isRegularFile(module.resource(path))) {
                throw new IllegalArgumentException("it includes “" + path + "”, which is missing.");
            }
            return new LinkedHashMap<>(read(module.resource(path)));
        }
        if (tag.startsWith("!")) {
            throw new IllegalArgumentException("Magnolia knows no " + tag);
        }
        return new LinkedHashMap<>();
    }

    /** The names in a map, as text. */
    static List<String> names(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).toList();
    }
}
