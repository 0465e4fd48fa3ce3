package org.vitrine.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.generic.api.access.Rate;

class ApiSectionTest {

    private static final String SERVER = """
            server: {port: 9090, publicUrl: "https://media.example.com/"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, locales: [en]}]
            """;

    @TempDir
    private Path folder;

    @Test
    void keysAndRatesAreRead() throws IOException {
        VitrineConfig config = read("""
                api:
                  open: 10 per second
                  keys:
                    - {id: shop, hash: "%s", site: magazine, scopes: [assets:read], rate: 30 per hour}
                """.formatted(NewKey.draw("shop").hash()));

        assertThat(config.api().open()).isEqualTo(new Rate(10, Duration.ofSeconds(1)));
        assertThat(config.api().keys().ids()).containsExactly("shop");
    }

    @Test
    void withoutTheSectionNobodyHasAKey() throws IOException {
        assertThat(read("").api().keys().ids()).isEmpty();
        assertThat(read("").api().open()).isEqualTo(Rate.USUAL);
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> read("""
                api:
                  open: often
                  keys:
                    - {id: Shop, hash: "md5:1", site: nowhere, scopes: [assets:eat], rate: 1 per day}
                    - {hash: "sha256:00"}
                  colour: blue
                """))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("\"600 per minute\"")
                .hasMessageContaining("sha256: and 64 hexadecimal digits")
                .hasMessageContaining("There is no site named \"nowhere\".")
                .hasMessageContaining("assets:eat")
                .hasMessageContaining("api.colour")
                .hasMessageContaining("This is missing.");
    }

    @Test
    void twoKeysOfOneIdAreAMistake() {
        String key = "{id: shop, hash: \"" + NewKey.draw("shop").hash() + "\", scopes: [assets:read]}";

        assertThatThrownBy(() -> read("api: {keys: [" + key + ", " + key + "]}\n"))
                .hasMessageContaining("Another key has the id \"shop\"");
    }

    private VitrineConfig read(String api) throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        Path file = Files.writeString(folder.resolve("vitrine.yaml"), SERVER + api);
        return ConfigReader.read(file, Map.of());
    }
}
