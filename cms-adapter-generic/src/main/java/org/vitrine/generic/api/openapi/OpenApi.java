package org.vitrine.generic.api.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.generic.api.access.Needs;
import org.vitrine.generic.api.access.Scope;
import org.vitrine.generic.api.problem.ProblemBody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes calls by what their classes say: there is no second place that could say something else. */
public final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEM = "problem";

    private final SchemaBook schemas = new SchemaBook();

    private OpenApi() {}

    /**
     * The document that describes calls.
     *
     * @param calls classes of the calls
     * @param server where the API is reached
     */
    public static ObjectNode describe(Collection<Class<?>> calls, String server) {
        return new OpenApi().document(calls, server);
    }

    private ObjectNode document(Collection<Class<?>> calls, String server) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Vitrine")
                .put("version", "1")
                .put("summary", "A controlled window from a CMS into the DAM.")
                .put(
                        "description",
                        "What the picker shows and pages need, for any software. Facts that are not known are"
                                + " left out. What goes wrong is told as a problem (RFC 9457) whose detail says how to mend it.");
        document.putArray("servers").addObject().put("url", server);
        ObjectNode paths = document.putObject("paths");
        calls.stream()
                .flatMap(call -> Stream.of(call.getDeclaredMethods()))
                .filter(method -> verb(method).isPresent())
                .sorted(Comparator.comparing(OpenApi::path)
                        .thenComparing(method -> verb(method).orElseThrow()))
                .forEach(method -> add(paths, method));
        schemas.of(ProblemBody.class);
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.all());
        components.putObject("responses").set(PROBLEM, problem());
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("key")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "An API key (vk_<id>_<secret>), or a JWT that the site has signed (HS256, aud"
                                + " vitrine-api, iss the site, at most 60 minutes, scope a list). Scopes: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Scope.values())
                                                .map(Scope::token)
                                                .toList()) + ".");
        return document;
    }

    private void add(ObjectNode paths, Method method) {
        String path = path(method);
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        ObjectNode operation = item.putObject(verb(method).orElseThrow());
        operation.put("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName());
        operation.putArray("tags").add(room(method));
        Optional.ofNullable(method.getAnnotation(About.class))
                .ifPresent(about -> operation.put("summary", about.value()));
        Needs needs = method.getAnnotation(Needs.class);
        ArrayNode security = operation.putArray("security");
        security.addObject().putArray("key").addAll(scopes(needs));
        if (needs == null) {
            security.addObject();
        }
        ArrayNode parameters = JSON.createArrayNode();
        for (Parameter parameter : method.getParameters()) {
            parameter(parameter).ifPresent(parameters::add);
            body(method, parameter).ifPresent(body -> operation.set("requestBody", body));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        operation.set("responses", responses(method));
    }

    private static ArrayNode scopes(Needs needs) {
        ArrayNode scopes = JSON.createArrayNode();
        if (needs != null) {
            scopes.add(needs.value().token());
        }
        return scopes;
    }

    private Optional<ObjectNode> parameter(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        PathParam inPath = parameter.getAnnotation(PathParam.class);
        if (query == null && inPath == null) {
            return Optional.empty();
        }
        ObjectNode printed = JSON.createObjectNode()
                .put("name", query == null ? inPath.value() : query.value())
                .put("in", query == null ? "path" : "query");
        ObjectNode schema = schemas.of(parameter.getParameterizedType());
        About about = parameter.getAnnotation(About.class);
        if (about != null) {
            printed.put("description", about.value());
            ObjectNode values = schema.has("items") ? (ObjectNode) schema.get("items") : schema;
            if (about.whole()) {
                values.put("type", "integer");
            }
            if (about.oneOf().length > 0) {
                ArrayNode offered = values.putArray("enum");
                Stream.of(about.oneOf()).forEach(offered::add);
            }
            if (!about.example().isEmpty()) {
                printed.put("example", about.example());
            }
        }
        if (inPath != null) {
            printed.put("required", true);
        }
        printed.set("schema", schema);
        return Optional.of(printed);
    }

    private Optional<ObjectNode> body(Method method, Parameter parameter) {
        boolean takesOne = method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
        if (!takesOne || !parameter.getType().isRecord()) {
            return Optional.empty();
        }
        ObjectNode body = JSON.createObjectNode().put("required", true);
        body.putObject("content")
                .putObject("application/json")
                .set("schema", schemas.of(parameter.getParameterizedType()));
        return Optional.of(body);
    }

    private ObjectNode responses(Method method) {
        ObjectNode responses = JSON.createObjectNode();
        Answers answers = method.getAnnotation(Answers.class);
        Type type = answers == null ? method.getGenericReturnType() : answers.value();
        if (type == void.class) {
            responses.putObject("204").put("description", "Done.");
        } else {
            ObjectNode content =
                    responses.putObject("200").put("description", "The answer.").putObject("content");
            ObjectNode media = content.putObject(answers == null ? "application/json" : answers.type());
            if (type != String.class) {
                media.set("schema", schemas.of(type));
            }
        }
        for (int status : answers == null ? new int[0] : answers.problems()) {
            responses.set(String.valueOf(status), reference());
        }
        for (int status : new int[] {400, 401, 403, 404, 429}) {
            responses.set(String.valueOf(status), reference());
        }
        return responses;
    }

    private static ObjectNode reference() {
        return JSON.createObjectNode().put("$ref", "#/components/responses/" + PROBLEM);
    }

    private static ObjectNode problem() {
        ObjectNode problem = JSON.createObjectNode()
                .put("description", "A problem (RFC 9457). Its detail says what was wrong and how to mend it.");
        problem.putObject("content")
                .putObject(ProblemBody.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + ProblemBody.class.getSimpleName());
        return problem;
    }

    private static String path(Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        return path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** What a call is about: the last part of its package. */
    private static String room(Method method) {
        List<String> names = List.of(method.getDeclaringClass().getPackageName().split("\\.", -1));
        return names.getLast();
    }
}
