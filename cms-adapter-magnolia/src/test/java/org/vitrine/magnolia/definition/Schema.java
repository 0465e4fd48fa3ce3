package org.vitrine.magnolia.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types and properties of Magnolia 6.2 and 6.4 that this module's definitions may use; each is publicly documented.
 * A word that is not here is a mistake, or has to be looked up and added. Faults tell the place and the word.
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

    private final List<String> faults = new ArrayList<>();
    private final Set<String> labels = new TreeSet<>();
    private final List<Link> links = new ArrayList<>();

    /** What is wrong, each with its place. */
    List<String> faults() {
        return faults;
    }

    /** Message keys that were met. */
    Set<String> labels() {
        return labels;
    }

    /** Resources that were named. */
    List<Link> links() {
        return links;
    }

    void dialog(String place, Map<?, ?> dialog) {
        only(place, dialog, Set.of("label", "form"));
        label(place, dialog, "label");
        Map<?, ?> form = map(place, dialog, "form");
        only(place + " form", form, Set.of("properties"));
        fields(place, map(place, form, "properties"));
    }

    void template(String place, Map<?, ?> template) {
        only(place, template, TEMPLATE);
        is(place, template, "renderType", "freemarker");
        label(place, template, "title");
        label(place, template, "description");
        links.add(new Link(place, text(place, template, "templateScript")));
        String dialog = text(place, template, "dialog");
        matches(place, template, "dialog", "[a-z-]+:[A-Za-z/]+");
        links.add(new Link(place, "/" + dialog.replaceFirst(":", "/dialogs/") + ".yaml"));
    }

    /** @param path of the definition below {@code restEndpoints}, without its ending; Magnolia serves it there */
    void endpoint(String place, Map<?, ?> endpoint, String path) {
        only(place, endpoint, ENDPOINT);
        is(place, endpoint, "$type", "jcrDeliveryEndpoint_v2");
        is(place, endpoint, "endpointPath", "/" + path);
        matches(place, endpoint, "depth", "\\d{1,2}");
        matches(place, endpoint, "limit", "\\d{1,3}");
    }

    private void fields(String place, Map<?, ?> fields) {
        for (String name : Definition.names(fields)) {
            if (!name.matches("[a-z][A-Za-z]*")) {
                faults.add(place + ": “" + name + "” is no name for a field.");
            }
            field(place + " " + name, map(place, fields, name));
        }
    }

    private void field(String place, Map<?, ?> field) {
        String type = text(place, field, "$type");
        if (!FIELDS.containsKey(type)) {
            faults.add(place + ": there is no field of $type “" + type + "”.");
            return;
        }
        Set<String> allowed = new HashSet<>(EVERY_FIELD);
        allowed.addAll(FIELDS.get(type));
        only(place, field, allowed);
        label(place, field, "label");
        if (field.containsKey("description")) {
            label(place, field, "description");
        }
        if (field.containsKey("validators")) {
            Map<?, ?> validators = map(place, field, "validators");
            Definition.names(validators).forEach(name -> validator(place + " " + name, map(place, validators, name)));
        }
        switch (type) {
            case "javascriptField" -> {
                links.add(new Link(place, text(place, field, "fieldScript")));
                matches(place, field, "height", "\\d{2,3}");
                Map<?, ?> parameters = map(place, field, "parameters");
                Definition.names(parameters).forEach(name -> text(place + " parameters", parameters, name));
            }
            case "compositeField" -> fields(place, map(place, field, "properties"));
            case "jcrMultiField" -> field(place + " item", map(place, field, "field"));
            default -> {
                // A text needs nothing more.
            }
        }
    }

    private void validator(String place, Map<?, ?> validator) {
        String type = text(place, validator, "$type");
        if (!VALIDATORS.containsKey(type)) {
            faults.add(place + ": there is no validator of $type “" + type + "”.");
            return;
        }
        only(place, validator, VALIDATORS.get(type));
        text(place, validator, "pattern");
        label(place, validator, "errorMessage");
    }

    private void only(String place, Map<?, ?> definition, Set<String> allowed) {
        for (String name : Definition.names(definition)) {
            if (!allowed.contains(name)) {
                faults.add(place + ": there is no property “" + name + "” here.");
            }
        }
    }

    private void is(String place, Map<?, ?> definition, String name, String expected) {
        String said = text(place, definition, name);
        if (!said.equals(expected)) {
            faults.add(place + ": " + name + " is “" + said + "” and has to be “" + expected + "”.");
        }
    }

    private void matches(String place, Map<?, ?> definition, String name, String pattern) {
        String said = text(place, definition, name);
        if (!said.matches(pattern)) {
            faults.add(place + ": " + name + " is “" + said + "”, which Magnolia does not take.");
        }
    }

    private void label(String place, Map<?, ?> definition, String name) {
        labels.add(text(place, definition, name));
    }

    private Map<?, ?> map(String place, Map<?, ?> definition, String name) {
        if (definition.get(name) instanceof Map<?, ?> found && !found.isEmpty()) {
            return found;
        }
        faults.add(place + ": “" + name + "” with what belongs below it is missing.");
        return Map.of();
    }

    private String text(String place, Map<?, ?> definition, String name) {
        if (definition.get(name) instanceof String found) {
            return found;
        }
        faults.add(place + ": “" + name + "” is missing.");
        return "";
    }
}
