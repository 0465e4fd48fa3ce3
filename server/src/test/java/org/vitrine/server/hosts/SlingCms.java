package org.vitrine.server.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Apache Sling CMS, started by its feature launcher, with the package installed as an administrator does it. */
final class SlingCms implements AutoCloseable {

    /** What Sling CMS creates at its first start. */
    static final String ADMINISTRATOR = "admin";

    private static final Path PROGRAM = Path.of("target", "sling-cms");
    private static final Path PACKAGE = Path.of("..", "cms-adapter-generic", "sling-package", "target");
    private static final String BUNDLE = "/system/console/bundles/org.vitrine.sling.json";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** The first page of an administrator: whoever gets it whole gets every other. */
    private static final String FIRST_PAGE = "/cms/start.html";

    /** Scripts are compiled when they are first asked for. */
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(1);

    private static final int TIMES_IN_A_ROW = 5;
    /** Its repository needs a Java platform with a security manager; this one is what it is released for. */
    private static final Pattern JAVA = Pattern.compile("(?m)^JAVA_VERSION=\"17\\b");

    private static final Pattern SERVICE = Pattern.compile("\"serviceId\",\"value\":(\\d+)");

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private String installed = "";

    private SlingCms(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it below an empty folder and waits until it serves. */
    static SlingCms start(Path folder, int port) throws Exception {
        Path program = PROGRAM.toAbsolutePath();
        Process process = Program.start(
                List.of(
                        java().toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        program.resolve("launcher") + "/*",
                        "org.apache.sling.feature.launcher.impl.Main",
                        "-f",
                        only(program, ".far").toString(),
                        "-p",
                        folder.resolve("home").toString(),
                        "-c",
                        folder.resolve("cache").toString(),
                        "-D",
                        "org.osgi.service.http.port=" + port,
                        "-D",
                        "org.apache.felix.http.host=127.0.0.1"),
                folder.resolve("sling.log"));
        SlingCms cms = new SlingCms(process, port);
        try {
            cms.awaitSettled();
            return cms;
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            cms.close();
            throw e;
        }
    }

    /** Installs the package, and fills in the configuration of the bundle that comes with it. */
    void install(String server) throws IOException, InterruptedException {
        SlingPackages packages = new SlingPackages(this);
        installed = packages.upload(only(PACKAGE, ".zip"));
        packages.install(installed);
        await(BUNDLE, 1, body -> body.contains("\"state\":\"Active\""));
        configure(server);
    }

    /** Takes the package away again, and waits until the bundle is gone with it. */
    void uninstall() throws IOException, InterruptedException {
        new SlingPackages(this).uninstall(installed);
        for (int tries = 0; first(BUNDLE).status() != 404; tries++) {
            assertThat(tries).as("tenths of a second").isLessThan(600);
            Thread.sleep(100);
        }
    }

    /** Fills in the bundle's configuration, and waits until its parts work with it. */
    void configure(String server) throws IOException, InterruptedException {
        String before = service();
        post(
                "/system/console/configMgr/org.vitrine.sling",
                Map.of(
                        "server",
                        server,
                        "site",
                        DamOnDisk.SITE,
                        "pickerKey",
                        DamOnDisk.KEY,
                        "apiKey",
                        DamOnDisk.API_KEY,
                        "presets",
                        "inline",
                        "apply",
                        "true",
                        "action",
                        "ajaxConfigManager",
                        "propertylist",
                        "server,site,pickerKey,apiKey,presets"));
        for (int tries = 0; service().equals(before) || service().isEmpty(); tries++) {
            assertThat(tries).as("tenths of a second").isLessThan(600);
            Thread.sleep(100);
        }
        awaitSettled();
    }

    /** Has the scripts behind an address compiled, so that nobody waits for that at a browser. */
    void warm(String path) {
        Answer answer = first(path);
        assertThat(answer.status()).as("%s answered %s", path, answer.body()).isEqualTo(200);
    }

    /** Services go and come back while others start: what came whole once may still be taken away. */
    private void awaitSettled() throws InterruptedException {
        await(FIRST_PAGE, TIMES_IN_A_ROW, body -> body.contains("sidebar"));
    }

    /** Waits until an address answers as it should, several times in a row. */
    void await(String path, int times, Predicate<String> whole) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int row = 0; row < times; ) {
            Answer answer = first(path);
            row = answer.status() == 200 && whole.test(answer.body()) ? row + 1 : 0;
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " did not answer well within " + PATIENCE + ", but " + answer);
            }
            Thread.sleep(200);
        }
    }

    /** Whether the administrator finds something at an address. */
    boolean holds(String path) {
        return read(path).isPresent();
    }

    /** What the administrator finds at an address. */
    Optional<String> read(String path) {
        return Optional.of(first(path)).filter(answer -> answer.status() == 200).map(Answer::body);
    }

    /** Asks as the administrator, with patience; status 0 as long as nobody listens. */
    private Answer first(String path) {
        if (!process.isAlive()) {
            throw new AssertionError("Sling CMS ended with " + process.exitValue());
        }
        try {
            HttpResponse<String> answer =
                    http.send(authorised(path).timeout(FIRST_ANSWER).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private record Answer(int status, String body) {}

    /** Number under which the drawing of pictures is registered; a new one with each configuration, empty without. */
    private String service() throws IOException, InterruptedException {
        HttpRequest asked = authorised("/system/console/components/org.vitrine.sling.picture.PictureAdapter.json")
                .build();
        Matcher number =
                SERVICE.matcher(http.send(asked, BodyHandlers.ofString()).body());
        return number.find() ? number.group(1) : "";
    }

    /** The dialog of a picture, in an editor's language. */
    String dialog(String component, String language) throws IOException, InterruptedException {
        return send(authorised("/cms/editor/edit.html" + component + "?editor=/apps/vitrine/components/image/edit")
                .header("Accept-Language", language));
    }

    /** Asks for a picker token, and gives the status of the answer. */
    int token(String authorisation, String component) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/bin/vitrine/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("path", component))));
        if (!authorisation.isEmpty()) {
            request.header("Authorization", authorisation);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** An address by which it is known. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Does what a form would, as the administrator. */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(authorised(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Reads what the administrator may read. */
    String get(String path) throws IOException, InterruptedException {
        return send(authorised(path).GET());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", basic(ADMINISTRATOR, ADMINISTRATOR));
    }

    String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static Path java() throws IOException {
        try (Stream<Path> platforms = Files.list(Path.of("/usr/lib/jvm"))) {
            return platforms
                    .filter(platform -> release(platform.resolve("release")))
                    .findFirst()
                    .map(platform -> platform.resolve("bin/java"))
                    .orElseThrow(() -> new AssertionError("Sling CMS needs Java 17; ./vitrine test installs it."));
        }
    }

    private static boolean release(Path file) {
        try {
            return Files.exists(file) && JAVA.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder, String suffix) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found =
                        files.filter(file -> file.toString().endsWith(suffix)).toList();
                if (found.size() == 1) {
                    return found.get(0).toAbsolutePath();
                }
            }
        }
        throw new AssertionError("No *" + suffix + " in " + folder + "; ./mvnw verify puts it there.");
    }

    @Override
    public void close() {
        http.close();
        Program.stop(process);
    }
}
