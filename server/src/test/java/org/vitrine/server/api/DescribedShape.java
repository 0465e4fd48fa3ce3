package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with the schema it is described by. Stricter than JSON Schema: what is not described must not be there.
 *
 * @param document in which references are looked up
 */
record DescribedShape(JsonNode document) {

    void check(JsonNode value, JsonNode schema, String place) {
        JsonNode known = resolved(schema);
        if (known.has("oneOf")) {
            oneOf(value, known.path("oneOf"), place);
            return;
        }
        switch (known.path("type").asString("")) {
            case "object" -> object(value, known, place);
            case "array" -> {
                assertThat(value.isArray()).as(place).isTrue();
                for (int i = 0; i < value.size(); i++) {
                    check(value.path(i), known.path("items"), place + "/" + i);
                }
            }
            case "string" ->
                assertThat(value.isString()).as(place + " " + value).isTrue();
            case "boolean" ->
                assertThat(value.isBoolean()).as(place + " " + value).isTrue();
            case "integer" ->
                assertThat(value.isIntegralNumber()).as(place + " " + value).isTrue();
            case "number" ->
                assertThat(value.isNumber()).as(place + " " + value).isTrue();
            default -> assertThat(value.isNull()).as(place).isFalse();
        }
        if (known.has("enum")) {
            assertThat(known.path("enum").toString()).as(place).contains(value.toString());
        }
    }

    private void oneOf(JsonNode value, JsonNode shapes, String place) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode shape : shapes) {
            try {
                check(value, shape, place);
            } catch (AssertionError mismatch) {
                wrong.add(mismatch.getMessage());
            }
        }
        assertThat(shapes.size() - wrong.size())
                .as(place + " " + value + " has one of the shapes; " + wrong)
                .isEqualTo(1);
    }

    private void object(JsonNode value, JsonNode schema, String place) {
        assertThat(value.isObject()).as(place + " " + value).isTrue();
        if (schema.path("additionalProperties").isObject()) {
            value.properties()
                    .forEach(part ->
                            check(part.getValue(), schema.path("additionalProperties"), place + "/" + part.getKey()));
            return;
        }
        Set<String> described = new HashSet<>();
        for (JsonNode part : parts(schema)) {
            part.path("required")
                    .forEach(name -> assertThat(value.has(name.asString()))
                            .as(place + "/" + name)
                            .isTrue());
            part.path("properties").properties().forEach(property -> {
                described.add(property.getKey());
                if (value.has(property.getKey())) {
                    check(value.path(property.getKey()), property.getValue(), place + "/" + property.getKey());
                }
            });
        }
        assertThat(described).as(place).containsAll(value.propertyNames());
    }

    private List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.addAll(parts(resolved(part))));
        return parts;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }
}
