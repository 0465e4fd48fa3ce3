package org.vitrine.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Tomcat as people install it, with the web application of these tests and the packaged filter in it. */
final class InstalledTomcat implements AutoCloseable {

    private static final Pattern STARTED =
            Pattern.compile("Starting ProtocolHandler \\[\"http-nio-.*-auto-\\d+-(\\d+)\"]");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private InstalledTomcat(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param home where it is installed
     * @param base its folder
     * @param filter the packaged filter for its kind of servlets
     * @param vitrine where Vitrine answers
     */
    static InstalledTomcat start(Path home, Path base, Path filter, URI vitrine) throws Exception {
        Path configuration = Files.createDirectories(base.resolve("conf"));
        for (String file : new String[] {"web.xml", "catalina.properties", "logging.properties"}) {
            Files.copy(home.resolve("conf").resolve(file), configuration.resolve(file));
        }
        for (String file : new String[] {"server.xml", "users.xml"}) {
            Files.copy(Path.of(InstalledTomcat.class.getResource("/" + file).toURI()), configuration.resolve(file));
        }
        Files.createDirectories(base.resolve("temp"));
        Files.createDirectories(base.resolve("logs"));
        Path application = base.resolve("webapps/ROOT");
        copy(Path.of("src/test/webapp"), application);
        Path libraries = application.resolve("WEB-INF/lib");
        copy(Path.of(System.getProperty("filter.libraries")), libraries);
        Files.copy(filter, libraries.resolve(filter.getFileName()));
        Path log = base.resolve("out.log");

        ProcessBuilder script = new ProcessBuilder(
                        "sh", home.resolve("bin/catalina.sh").toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        script.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JRE_HOME", System.getProperty("java.home"),
                        "CATALINA_HOME", home.toString(),
                        "CATALINA_BASE", base.toString(),
                        "CATALINA_OPTS", "-Xmx256m -Dvitrine.server=" + vitrine));
        InstalledTomcat tomcat = new InstalledTomcat(script.start(), log);
        try {
            tomcat.awaitStart();
            return tomcat;
        } catch (Exception | AssertionError e) {
            tomcat.close();
            throw e;
        }
    }

    private void awaitStart() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!STARTED.matcher(log()).find()) {
            assertThat(process.isAlive()).as(log()).isTrue();
            assertThat(Instant.now()).as(log()).isBefore(end);
            Thread.sleep(50);
        }
    }

    URI address() throws IOException {
        Matcher started = STARTED.matcher(log());
        assertThat(started.find()).as(log()).isTrue();
        return URI.create("http://127.0.0.1:" + started.group(1));
    }

    /** All it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
