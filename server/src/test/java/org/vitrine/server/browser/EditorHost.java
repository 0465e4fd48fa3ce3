package org.vitrine.server.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A small CMS of another origin: pages with editors as npm installed them, which post what is written. */
final class EditorHost implements AutoCloseable {

    private static final Path FRONTEND =
            Path.of("..", "frontend").toAbsolutePath().normalize();
    private static final Path MODULES = FRONTEND.resolve("node_modules");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private Map<String, Object> options = Map.of();
    private String vitrine = "";

    EditorHost() throws IOException {
        if (!Files.isDirectory(MODULES.resolve("tinymce"))) {
            throw new IllegalStateException(
                    "The editors are not installed; ./vitrine test installs them, as does npm ci in frontend.");
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/modules/", exchange -> file(exchange, MODULES));
        server.createContext("/editors/", exchange -> file(exchange, FRONTEND.resolve("editors")));
        server.createContext("/", this::page);
    }

    /** The origin as it is registered; the same pages under 127.0.0.1 are of another. */
    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * Begins to serve.
     *
     * @param address of Vitrine
     * @param told what every editor is told, besides the locale
     * @param tokens mints a picker token
     */
    void start(String address, Map<String, Object> told, Supplier<String> tokens) {
        vitrine = address;
        options = told;
        server.createContext("/token", exchange -> answer(exchange, "text/plain", tokens.get()));
        server.start();
    }

    String stored(String editor) {
        return stored.getOrDefault(editor, "");
    }

    void store(String editor, String html) {
        stored.put(editor, html);
    }

    /** Answers {@code /{editor}/{locale}}, and {@code /published/{editor}/{locale}}. */
    private void page(HttpExchange exchange) throws IOException {
        List<String> parts =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
        if (parts.size() < 2) {
            refuse(exchange);
            return;
        }
        boolean published = parts.getFirst().equals("published");
        String editor = parts.get(published ? 1 : 0);
        if (exchange.getRequestMethod().equals("POST")) {
            stored.put(editor, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "text/plain", "stored");
            return;
        }
        String locale = parts.getLast();
        Map<String, Object> told = new TreeMap<>(options);
        told.put("locale", locale);
        String text = stored(editor);
        answer(
                exchange,
                "text/html",
                resource(published ? "published.html" : editor + ".html")
                        .replace("{{lang}}", locale.substring(0, 2))
                        .replace("{{style}}", "color-scheme: light dark; font-family: sans-serif")
                        .replace("{{imports}}", JSON.writeValueAsString(Map.of("imports", imports())))
                        .replace("{{options}}", JSON.writeValueAsString(told))
                        .replace("{{host}}", resource("host.js"))
                        .replace(
                                "{{stored}}",
                                editor.equals("tinymce") && !published ? text.replace("&", "&amp;") : text));
    }

    /** Where the browser finds what modules import by name: what a bundler would look up in the same files. */
    private Map<String, String> imports() throws IOException {
        Map<String, String> imports = new TreeMap<>();
        imports.put("@vitrine/frontend/", vitrine + "/embed/");
        for (String editor : List.of("tinymce", "ckeditor5", "tiptap")) {
            imports.put("@vitrine/" + editor, "/editors/" + editor + "/src/index.js");
        }
        imports.put("ckeditor5", "/modules/ckeditor5/dist/browser/ckeditor5.js");
        try (Stream<Path> tiptap = Files.list(MODULES.resolve("@tiptap"));
                Stream<Path> others = Files.list(MODULES)) {
            List<Path> packages = Stream.concat(
                            tiptap,
                            others.filter(path -> path.getFileName()
                                    .toString()
                                    .matches("prosemirror-.*|orderedmap|rope-sequence|w3c-keyname|linkifyjs")))
                    .toList();
            for (Path folder : packages) {
                export(folder, imports);
            }
        }
        return imports;
    }

    private static void export(Path folder, Map<String, String> imports) throws IOException {
        JsonNode description = JSON.readTree(Files.readString(folder.resolve("package.json")));
        String name = description.get("name").asString();
        String home = "/modules/" + name + "/";
        JsonNode exports = description.path("exports");
        if (exports.isMissingNode() || exports.has("import")) {
            JsonNode main = exports.has("import") ? exports.get("import") : description.path("module");
            imports.put(name, home + main.asString());
            return;
        }
        for (Map.Entry<String, JsonNode> entry : exports.properties()) {
            String file = entry.getValue().path("import").asString("");
            if (!file.isEmpty()) {
                imports.put(name + entry.getKey().substring(1), home + file);
            }
        }
    }

    private static void file(HttpExchange exchange, Path folder) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = folder.resolve(
                path.substring(exchange.getHttpContext().getPath().length()));
        if (!Files.isRegularFile(file)) {
            refuse(exchange);
            return;
        }
        String type = path.endsWith(".css") ? "text/css" : "text/javascript";
        answer(exchange, type, Files.readString(file));
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(EditorHost.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
