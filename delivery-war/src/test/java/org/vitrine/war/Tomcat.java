package org.vitrine.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real Tomcat, started by its own script on any free port of loopback, with the packaged application as its root. */
final class Tomcat implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("tomcat.home"));
    private static final Path WAR = Path.of(System.getProperty("tomcat.war"));
    private static final Pattern STARTED =
            Pattern.compile("Starting ProtocolHandler \\[\"http-nio-.*-auto-\\d+-(\\d+)\"]");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private Tomcat(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it, and waits until it listens, which is when the application has been deployed or has failed to be.
     *
     * @param base its folder, which is not there yet
     * @param environment variables beside those of this process
     */
    static Tomcat start(Path base, Map<String, String> environment) throws Exception {
        Path configuration = Files.createDirectories(base.resolve("conf"));
        for (String file : new String[] {"web.xml", "catalina.properties", "logging.properties"}) {
            Files.copy(HOME.resolve("conf").resolve(file), configuration.resolve(file));
        }
        Files.copy(Path.of(Tomcat.class.getResource("/server.xml").toURI()), configuration.resolve("server.xml"));
        Files.copy(WAR, Files.createDirectory(base.resolve("webapps")).resolve("ROOT.war"));
        Files.createDirectory(base.resolve("temp"));
        Files.createDirectory(base.resolve("logs"));
        Path log = base.resolve("out.log");

        ProcessBuilder script = new ProcessBuilder(
                        "sh", HOME.resolve("bin").resolve("catalina.sh").toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        script.environment().remove(ConfigPlace.NAME);
        script.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JRE_HOME", System.getProperty("java.home"),
                        "CATALINA_HOME", HOME.toString(),
                        "CATALINA_BASE", base.toString(),
                        "CATALINA_OPTS",
                                "-Xmx512m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"));
        script.environment().putAll(environment);
        Tomcat tomcat = new Tomcat(script.start(), log);
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

    /** Where it answers. */
    URI address() throws IOException {
        Matcher started = STARTED.matcher(log());
        assertThat(started.find()).as(log()).isTrue();
        return URI.create("http://127.0.0.1:" + started.group(1));
    }

    /** All it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Tells it to stop as an operator does, and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("stopped")
                .isTrue();
        return process.exitValue();
    }

    /** Leaves no process behind. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
