package org.vitrine.magnolia.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types and properties of Magnolia 6.2 and 6.4 that this module's definitions may use; each is publicly documented.
 * A word that is not here is a mistake, or has to be looked up and added.
 */
final class Schema {

    private static final Set<String> EVERY_FIELD =
            Set.of("$type", "label", "description", "i18n", "required", "defaultValue", "readOnly", "validators");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "javascriptField", Set.of("fieldScript", "height", "parameters"),
            "textField", Set.of("rows", "maxLength", "placeholder"),
            "compositeField", Set.of("properties"),
            "jcrMultiField", Set.of("field"));

    private static final Map<String, Set<String>> VALIDATORS =
            Map.of("regexpValidator", Set.of("$type", "pattern", "errorMessage"));

    private static final Set<String> TEMPLATE =
            Set.of("title", "description", "renderType", "templateScript", "dialog", "parameters");

    private static final Set<String> ENDPOINT = Set.of(
            "$type",
            "workspace",
            "endpointPath",
            "depth",
            "limit",
            "includeSystemProperties",
            "nodeTypes",
            "childNodeTypes");

    private final List<String> labels = new ArrayList<>();
    private final Set<String> resources = new HashSet<>();

    /** Message keys that were met. */
    List<String> labels() {
        return labels;
    }

    /** Paths of resources that were met. */
    Set<String> resources() {
        return resources;
    }

    void dialog(Map<?, ?> dialog) {
        assertThat(Definition.names(dialog)).isSubsetOf("label", "form");
        label(dialog, "label");
        Map<?, ?> form = map(dialog, "form");
        assertThat(Definition.names(form)).containsExactly("properties");
        fields(map(form, "properties"));
    }

    void template(Map<?, ?> template) {
        assertThat(Definition.names(template)).isSubsetOf(TEMPLATE).contains("title", "templateScript", "dialog");
        assertThat(text(template, "renderType")).isEqualTo("freemarker");
        label(template, "title");
        label(template, "description");
        resources.add(text(template, "templateScript"));
        String[] dialog = text(template, "dialog").split(":");
        resources.add("/" + dialog[0] + "/dialogs/" + dialog[1] + ".yaml");
    }

    void endpoint(Map<?, ?> endpoint, String path) {
        assertThat(Definition.names(endpoint)).isSubsetOf(ENDPOINT);
        assertThat(text(endpoint, "$type")).isEqualTo("jcrDeliveryEndpoint_v2");
        assertThat(text(endpoint, "endpointPath")).isEqualTo("/" + path);
        assertThat(text(endpoint, "depth")).matches("\\d{1,2}");
        assertThat(text(endpoint, "limit")).matches("\\d{1,3}");
    }

    private void fields(Map<?, ?> fields) {
        assertThat(fields).isNotEmpty();
        fields.forEach((name, field) -> {
            assertThat(String.valueOf(name)).matches("[a-z][A-Za-z]*");
            field((Map<?, ?>) field);
        });
    }

    private void field(Map<?, ?> field) {
        String type = text(field, "$type");
        assertThat(FIELDS).containsKey(type);
        Set<String> allowed = new HashSet<>(EVERY_FIELD);
        allowed.addAll(FIELDS.get(type));
        assertThat(Definition.names(field)).isSubsetOf(allowed);
        label(field, "label");
        if (field.containsKey("description")) {
            label(field, "description");
        }
        if (field.containsKey("validators")) {
            map(field, "validators").values().forEach(validator -> validator((Map<?, ?>) validator));
        }
        switch (type) {
            case "javascriptField" -> {
                resources.add(text(field, "fieldScript"));
                assertThat(text(field, "height")).matches("\\d{2,3}");
                map(field, "parameters")
                        .forEach((name, value) -> assertThat(entry(name, value))
                                .satisfies(pair -> assertThat(pair.getValue()).isInstanceOf(String.class)));
            }
            case "compositeField" -> fields(map(field, "properties"));
            case "jcrMultiField" -> field(map(field, "field"));
            default -> {
                // A text needs nothing more.
            }
        }
    }

    private void validator(Map<?, ?> validator) {
        Set<String> allowed = VALIDATORS.get(text(validator, "$type"));
        assertThat(Definition.names(validator)).containsExactlyInAnyOrderElementsOf(allowed);
        label(validator, "errorMessage");
    }

    private void label(Map<?, ?> definition, String name) {
        labels.add(text(definition, name));
    }

    private static Map<?, ?> map(Map<?, ?> definition, String name) {
        assertThat(definition.get(name)).as(name).isInstanceOf(Map.class);
        return (Map<?, ?>) definition.get(name);
    }

    private static String text(Map<?, ?> definition, String name) {
        assertThat(definition.get(name)).as(name).isInstanceOf(String.class);
        return (String) definition.get(name);
    }
}
