package org.vitrine.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.vitrine.generic.api.access.KeyHash;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.server.config.ConfigReader;
import org.vitrine.server.config.VitrineConfig;

/**
 * The folder in which the demo lives. All of it may be deleted; the next start makes it anew.
 *
 * @param path where it lies
 */
public record DemoFolder(Path path) {

    private static final int KEY_BYTES = 32;

    /** Where the painted pictures lie: the demo's DAM. */
    public Path library() {
        return path.resolve("sample-library");
    }

    /** Where the demo's CMS keeps its articles. */
    public Path articles() {
        return path.resolve("cms");
    }

    /** The demo's configuration, which also lies in the folder for people to read. */
    public VitrineConfig configuration(int port) throws IOException {
        Files.createDirectories(library());
        Path file = path.resolve("vitrine.yaml");
        try (InputStream example = Objects.requireNonNull(DemoFolder.class.getResourceAsStream("vitrine.yaml"))) {
            Files.copy(example, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return ConfigReader.read(
                file,
                Map.of(
                        "VITRINE_DEMO_PORT",
                        String.valueOf(port),
                        "VITRINE_DEMO_KEY",
                        pickerKey(),
                        "VITRINE_DEMO_API_HASH",
                        KeyHash.of(apiKey()).toString()));
    }

    /** A key of the demo's API, drawn at its first start and kept, for people to try it. */
    public String apiKey() throws IOException {
        Path file = path.resolve("api-key");
        if (Files.notExists(file)) {
            Files.writeString(file, NewKey.draw("demo").text());
        }
        return Files.readString(file).strip();
    }

    /** The secret of the demo's CMS, drawn at its first start and kept, so that editors stay signed in over restarts. */
    private String pickerKey() throws IOException {
        Path file = path.resolve("picker-key");
        if (Files.notExists(file)) {
            byte[] drawn = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(drawn);
            Files.writeString(file, Base64.getEncoder().encodeToString(drawn));
        }
        return Files.readString(file);
    }
}
