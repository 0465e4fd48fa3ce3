package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.sample.Progress;
import org.vitrine.sample.SampleLibrary;
import org.vitrine.server.demo.DemoFolder;
import org.vitrine.server.demo.DemoServer;
import tools.jackson.databind.JsonNode;

/** Whatever the picker shows of the sample library, an integrator gets over HTTP. */
class EverythingPickedTest {

    /** Painted once for all tests. */
    private static final Path PAINTED = Path.of("target", "painted-library");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static DemoServer demo;
    private static DemoFolder folder;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        new SampleLibrary(PAINTED, InstantSource.system()).paint(Progress.SILENT);
        folder = new DemoFolder(temporary);
        copy(PAINTED, folder.library());
        demo = DemoServer.start(folder, freePort());
        demo.awaitReady();
    }

    @AfterAll
    static void stop() {
        demo.close();
        CLIENT.close();
    }

    @Test
    void everyItemOfTheLibraryIsFoundAndEveryFacetCountsThemAll() throws Exception {
        JsonNode first = get("/assets?limit=1");
        List<String> keys = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonNode slice = get("/assets?limit=50" + (next.isEmpty() ? "" : "&cursor=" + next));
            slice.path("items").forEach(item -> keys.add(item.path("key").asString()));
            next = slice.path("next").asString(null);
        }

        assertThat(keys).doesNotHaveDuplicates().hasSize(first.path("total").asInt());
        assertThat(counted(first, "kind")).isEqualTo(keys.size());
        assertThat(counted(first, "status")).isEqualTo(keys.size());
        assertThat(first.path("facets").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("kind", "status", "tag", "orientation", "language", "source");
    }

    @Test
    void everyBadgeIsToldWithItsDate() throws Exception {
        Instant now = Instant.now();
        for (JsonNode status : get("/assets?limit=1").path("facets").path("status")) {
            String value = status.path("value").asString();
            JsonNode item = get("/assets?limit=1&status=" + value).path("items").path(0);
            if (value.equals("permitted")) {
                assertThat(item.path("verdict").path("permitted").asBoolean()).isTrue();
            } else {
                assertThat(item.path("verdict").path("reason").asString()).isEqualTo(value);
                assertThat(item.path("notices").path(0).asString()).isEqualTo("withheld");
            }
            if (value.equals("expired")) {
                assertThat(Instant.parse(item.path("verdict").path("since").asString()))
                        .isBefore(now);
            }
            if (value.equals("embargoed")) {
                assertThat(Instant.parse(item.path("verdict").path("until").asString()))
                        .isAfter(now);
            }
        }
        JsonNode ending = StreamSupport.stream(
                        get("/assets?limit=200&status=permitted").path("items").spliterator(), false)
                .filter(item -> item.path("notices").toString().contains("expiring"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(
                        now, Instant.parse(ending.path("verdict").path("until").asString())))
                .isBetween(Duration.ZERO, Duration.ofDays(30));
    }

    @Test
    void theDetailsOfAnAssetAreWhollyThere() throws Exception {
        JsonNode asset = get("/assets/" + key("landscapes/balloon-festival.jpg") + "?locale=fr-FR");

        assertThat(asset.path("texts").path("title").properties()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(asset.path("variants")).hasSize(2);
        assertThat(asset.path("bytes").asLong()).isPositive();
        assertThat(asset.path("mediaType").asString()).isEqualTo("image/jpeg");
        assertThat(asset.path("width").asInt()).isPositive();
        assertThat(asset.path("rights").path("approval").asString()).isEqualTo("approved");
        assertThat(asset.path("altTextLanguage").asString()).isEqualTo("fr");
        List<String> presets = StreamSupport.stream(asset.path("crops").spliterator(), false)
                .map(crop -> crop.path("preset").asString())
                .toList();
        assertThat(presets).containsExactlyInAnyOrder("hero", "card", "teaser", "portrait", "inline", "logo");
        for (JsonNode crop : asset.path("crops")) {
            HttpResponse<byte[]> picture = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(crop.path("src").asString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
        }
    }

    @Test
    void anExpiredAssetNamesReplacementsThatMayBeShown() throws Exception {
        JsonNode expired = get("/assets?limit=1&status=expired").path("items").path(0);
        JsonNode detail = get("/assets/" + expired.path("key").asString());

        assertThat(detail.path("replacements")).isNotEmpty();
        detail.path("replacements")
                .forEach(other -> assertThat(
                                other.path("verdict").path("permitted").asBoolean())
                        .isTrue());
    }

    @Test
    void wordsWithTypingMistakesFindWhatIsMeantInEveryLanguage() throws Exception {
        assertThat(get("/assets?q=baloon").path("total").asInt()).isPositive();
        assertThat(get("/assets?locale=de-DE&q=" + URLEncoder.encode("Kühle", StandardCharsets.UTF_8))
                        .path("items")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("Kühle Geometrie");
    }

    @Test
    void documentsAndFilmsTellTheirFilesAndTheirStills() throws Exception {
        JsonNode film =
                get("/assets?limit=1&kind=video&status=permitted").path("items").path(0);
        JsonNode detail = get("/assets/" + film.path("key").asString());

        assertThat(detail.path("renditions").path("poster").path("mediaType").asString())
                .startsWith("image/");
        assertThat(detail.path("crops").toString()).contains("\"clip\"", "\"card\"");
        assertThat(film.has("thumbnail")).isTrue();
    }

    private static long counted(JsonNode found, String facet) {
        return StreamSupport.stream(found.path("facets").path(facet).spliterator(), false)
                .mapToLong(value -> value.path("count").asLong())
                .sum();
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(demo.address().resolve("/api/v1" + path))
                        .header("Authorization", "Bearer " + folder.apiKey())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApi.JSON.readTree(answer.body());
    }

    private static String key(String nativeId) {
        return new NativeId("sample", nativeId).key().value();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
