package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, in a process of its own: what it prints goes into a file as it is. */
class PresetsCommandTest {

    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectory(folder.resolve("photos"));
        Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {publicUrl: "https://media.example.com"}
                data: .
                sources: [{name: photos, type: folder, path: photos}]
                sites:
                  - {name: magazine, origins: ["https://author.example.com"], locales: [en-GB, de-DE], presets: [hero, clip]}
                presets:
                  hero: {kind: image, aspectRatio: "16:9", widths: [480, 960], formats: [jpeg]}
                  clip: {kind: video}
                  hidden: {kind: image, widths: [50]}
                """);
    }

    @Test
    void theSettingsOfMagnoliasTemplatesArePrintedAndNothingElse() throws Exception {
        Run run = presets("export", "--config", "vitrine.yaml", "--format", "magnolia", "--site", "magazine");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("INFO");
        assertThat(run.out()).isEqualTo("""
                [#-- Printed by "vitrine presets export --format magnolia --site magazine"; print it again when presets change. --]
                [#assign base = "https://media.example.com/media"]
                [#assign site = "magazine"]
                [#assign locales = ["en-GB", "de-DE"]]
                [#assign presets = {
                  "clip": {"kind": "video"},
                  "hero": {"kind": "image", "ratio": "16:9", "widths": [480, 960], "formats": ["jpeg"]}
                }]
                """);
    }

    @Test
    void aSiteThatIsNotNamedOrNotKnownIsAskedForByName() throws Exception {
        for (List<String> site : List.of(List.<String>of(), List.of("--site", "shop"))) {
            Run run = presets(Stream.concat(
                            Stream.of("export", "--config", "vitrine.yaml", "--format", "magnolia"), site.stream())
                    .toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--site, one of magazine");
        }
    }

    /** The log as it is configured, with more to say than it usually has. */
    private Path talkative() throws IOException {
        return Files.writeString(
                folder.resolve("logback.xml"),
                Files.readString(Path.of("src", "main", "resources", "logback.xml"))
                        .replace("<root level=\"WARN\">", "<root level=\"INFO\">"));
    }

    private Run presets(String... arguments) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlogback.configurationFile=" + talkative(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "presets"),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
