package org.vitrine.magnolia.rendering;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.nodes.Entities;

/** The module's templates on one version of FreeMarker, apart from every other. */
final class FreeMarkers implements AutoCloseable {

    private final URLClassLoader classes;
    private final BiFunction<String, Map<String, Object>, String> renderer;

    private FreeMarkers(URLClassLoader classes, BiFunction<String, Map<String, Object>, String> renderer) {
        this.classes = classes;
        this.renderer = renderer;
    }

    @SuppressWarnings("unchecked")
    static FreeMarkers version(String version, Path lightModules, String settings)
            throws IOException, ReflectiveOperationException {
        List<URL> from = List.of(
                Path.of("target", "freemarker", "freemarker-" + version + ".jar")
                        .toUri()
                        .toURL(),
                Renderer.class.getProtectionDomain().getCodeSource().getLocation(),
                Entities.class.getProtectionDomain().getCodeSource().getLocation());
        URLClassLoader classes = new URLClassLoader(from.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Class<?> renderer = classes.loadClass(Renderer.class.getName());
        Object running = renderer.getMethod("version").invoke(null);
        if (!version.equals(running)) {
            throw new IllegalStateException("This is FreeMarker " + running + " rather than " + version + ".");
        }
        return new FreeMarkers(classes, (BiFunction<String, Map<String, Object>, String>)
                renderer.getConstructor(Path.class, String.class).newInstance(lightModules, settings));
    }

    /** Renders, and leaves out lines in which nothing stands. */
    String render(String template, Map<String, Object> page) {
        return renderer.apply(template, page)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (text, line) -> text + line + "\n");
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
