package org.vitrine.generic.demo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.vitrine.core.digest.ContentDigest;

/**
 * The files that pages load, from the class path: the CMS's own styles and scripts, and the editor's modules out of
 * their web jars. Each has an entity tag and is asked for again each time, so that an update shows at once.
 */
public final class StaticFiles {

    /** The editor's modules by their names in the import map, and which file of the web jar each is. */
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-dropcursor", "dist/index.js"),
            Map.entry("prosemirror-gapcursor", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-inputrules", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js"));

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.(js|css|svg)");
    private static final String ASSETS = "/org/vitrine/generic/demo/assets/";

    private final Map<String, Optional<Answer>> answers = new ConcurrentHashMap<>();

    /** Names of the modules that {@link #module} serves. */
    public static Iterable<String> modules() {
        return MODULES.keySet().stream().sorted().toList();
    }

    /** One of the CMS's own files. */
    public Optional<Answer> asset(String name) {
        return NAME.matcher(name).matches()
                ? answers.computeIfAbsent(name, key -> load(ASSETS + key))
                : Optional.empty();
    }

    /** One of the editor's modules, named as in the import map with {@code .js} behind it. */
    public Optional<Answer> module(String name) {
        String module = name.endsWith(".js") ? name.substring(0, name.length() - 3) : "";
        return MODULES.containsKey(module)
                ? answers.computeIfAbsent("module:" + module, key -> load(pathInWebJar(module)))
                : Optional.empty();
    }

    private static String pathInWebJar(String module) {
        Properties described = new Properties();
        try (InputStream in = StaticFiles.class.getResourceAsStream(
                "/META-INF/maven/org.webjars.npm/" + module + "/pom.properties")) {
            if (in != null) {
                described.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The web jar of " + module + " cannot be read.", e);
        }
        return "/META-INF/resources/webjars/" + module + "/" + described.getProperty("version", "") + "/"
                + MODULES.get(module);
    }

    private static Optional<Answer> load(String path) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            return Optional.of(new Answer(
                    200, Map.of("Content-Type", type, "Cache-Control", "no-cache", "ETag", tag(content)), content));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the CMS cannot be read: " + path, e);
        }
    }

    private static String tag(byte[] content) {
        return '"' + ContentDigest.validator(ContentDigest.of(ByteBuffer.wrap(content))) + '"';
    }
}
