package org.vitrine.generic.api.openapi;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of records (JSON Schema 2020-12), each under its name once. What people read is said by {@link About}, and
 * by Jackson's own descriptions on records that other modules write.
 */
final class SchemaBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /** The schema of a type; of a record a reference to it. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            return reference(known);
        }
        return ofValue(type);
    }

    /** Every schema that was asked for. */
    ObjectNode all() {
        ObjectNode all = JSON.createObjectNode();
        schemas.forEach(all::set);
        return all;
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = typed("array");
            list.set("items", of(arguments[0]));
            return list;
        }
        if (raw == Map.class) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(arguments[1]));
            return map;
        }
        throw new IllegalStateException("The API's description has no schema for " + type + ".");
    }

    private static ObjectNode ofValue(Type type) {
        if (type == String.class) {
            return typed("string");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == URI.class) {
            return typed("string").put("format", "uri");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return typed("integer");
        }
        if (type == double.class) {
            return typed("number");
        }
        if (type == JsonNode.class || type == Object.class) {
            return JSON.createObjectNode();
        }
        throw new IllegalStateException("The API's description has no schema for " + type + ".");
    }

    private ObjectNode reference(Class<?> record) {
        String name = name(record);
        if (!schemas.containsKey(name)) {
            // Before its parts are looked at: one of them may be of the same type.
            schemas.put(name, JSON.createObjectNode());
            schemas.put(name, schema(record));
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode schema(Class<?> record) {
        ObjectNode schema = typed("object");
        about(record.getAnnotation(About.class), schema);
        JsonClassDescription described = record.getAnnotation(JsonClassDescription.class);
        if (described != null) {
            schema.put("description", described.value());
        }
        ObjectNode properties = JSON.createObjectNode();
        ArrayNode required = JSON.createArrayNode();
        ArrayNode merged = JSON.createArrayNode();
        for (RecordComponent part : record.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                merged.add(of(part.getGenericType()));
                continue;
            }
            properties.set(name(part), property(part));
            if (part.getType() != Optional.class) {
                required.add(name(part));
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!merged.isEmpty()) {
            schema.set("allOf", merged);
        }
        return schema;
    }

    private ObjectNode property(RecordComponent part) {
        ObjectNode property = of(part.getGenericType());
        About about = part.getAnnotation(About.class);
        about(about, property);
        if (about != null && about.shapes().length > 0) {
            ArrayNode shapes = property.putObject("items").putArray("oneOf");
            for (Class<?> shape : about.shapes()) {
                shapes.add(of(shape));
            }
        }
        JsonPropertyDescription described = part.getAccessor().getAnnotation(JsonPropertyDescription.class);
        if (described != null) {
            property.put("description", described.value());
        }
        return property;
    }

    /** Two answers may call their parts alike. */
    private static String name(Class<?> record) {
        @Nullable Class<?> around = record.getEnclosingClass();
        return around == null ? record.getSimpleName() : name(around) + record.getSimpleName();
    }

    private static String name(RecordComponent part) {
        JsonProperty renamed = part.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? part.getName() : renamed.value();
    }

    /** Adds what people read to a schema. */
    static void about(@Nullable About about, ObjectNode schema) {
        if (about == null) {
            return;
        }
        schema.put("description", about.value());
        if (!about.example().isEmpty()) {
            schema.putArray("examples").add(about.example());
        }
        if (about.oneOf().length > 0) {
            ArrayNode values = schema.putArray("enum");
            for (String value : about.oneOf()) {
                values.add(value);
            }
        }
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
