package org.vitrine.magnolia.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.vitrine.magnolia.LightModule;

/**
 * A whole module, looked at before Magnolia does.
 *
 * @param faults what Magnolia would not know, not find, or have no text for; each names its place
 * @param labels keys of texts that the definitions use
 */
record Inspection(List<String> faults, Set<String> labels) {

    static Inspection of(LightModule module) throws IOException {
        Schema schema = new Schema();
        List<String> faults = new ArrayList<>();
        for (Path file : module.files(".yaml")) {
            try {
                inspect(schema, module.path(file), new Definition(module).read(file));
            } catch (IllegalArgumentException | YamlEngineException | UncheckedIOException e) {
                faults.add(module.path(file) + " cannot be read: " + e.getMessage());
            }
        }
        faults.addAll(schema.faults());
        Stream.of(List.of(new Link("Every module", "/vitrine-dam/module.yaml")), schema.links(), Links.of(module))
                .flatMap(List::stream)
                .map(link -> link.fault(module))
                .flatMap(Optional::stream)
                .forEach(faults::add);
        faults.addAll(Texts.faults(module, schema.labels()));
        return new Inspection(List.copyOf(faults), Set.copyOf(schema.labels()));
    }

    private static void inspect(Schema schema, String place, Map<?, ?> definition) {
        String path = place.substring("/vitrine-dam/".length());
        switch (path.split("/")[0]) {
            case "dialogs" -> schema.dialog(place, definition);
            case "templates" -> schema.template(place, definition);
            case "restEndpoints" -> schema.endpoint(place, definition, path.replaceAll("restEndpoints/|\\.yaml", ""));
            case "includes", "module.yaml" -> {
                // Looked at where it is included; what describes the module has a test of its own.
            }
            default -> throw new IllegalArgumentException("Magnolia does not look into this folder.");
        }
    }
}
