package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client for JavaScript and TypeScript, as npm installed it, against a running server. */
class TypedClientTest {

    private static final Path CLIENT =
            Path.of("..", "frontend", "api").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void itsTourGoesThroughTheApi() throws Exception {
        String reference = "dam:" + RunningApi.keyOf("balloon.jpg");
        try (RunningApi api = new RunningApi(folder)) {
            Process tour = new ProcessBuilder(
                            "node", "examples/tour.js", api.uri("/").toString(), api.key, "magazine")
                    .directory(CLIENT.toFile())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(tour.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(tour.exitValue())
                    .as(told + " (./vitrine test installs what it needs, as does npm ci in frontend)")
                    .isZero();
            assertThat(told.lines())
                    .containsExactly(
                            "2 found, first " + reference + " \"Red balloon\"",
                            reference + ": http://localhost:1/media/" + RunningApi.keyOf("balloon.jpg")
                                    + "/card/red-balloon.jpg?w=200&site=magazine",
                            "dam:zzzzzzzzzzzzzz: Not found",
                            "reported: 204",
                            "used on /news/today?",
                            "refused: 404 No asset has the key zzzzzzzzzzzzzz, or none that this site may pick."
                                    + " It may have been removed from its source.");
        }
    }
}
