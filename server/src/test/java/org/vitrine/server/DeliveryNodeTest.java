package org.vitrine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.site.Site;
import org.vitrine.server.config.ConfigReader;

class DeliveryNodeTest {

    @TempDir
    Path folder;

    @Test
    void aSiteIsThereFromTheStartThatFollowsItsRegistration() throws IOException {
        assertThat(sites("{name: magazine, origins: [\"https://cms.example.com\"], locales: [en-GB]}"))
                .extracting(Site::name)
                .containsExactly("magazine");

        assertThat(sites(
                        "{name: magazine, origins: [\"https://author.example.com\"], locales: [en-GB]}",
                        "{name: shop, origins: [\"https://shop.example.com\"], locales: [de-DE]}"))
                .extracting(Site::origins)
                .containsExactly(List.of("https://author.example.com"), List.of("https://shop.example.com"));
    }

    @Test
    void aSiteThatWasTakenOutOfTheFileIsGoneAtTheNextStart() throws IOException {
        String shop = "{name: shop, origins: [\"https://shop.example.com\"], locales: [de-DE]}";
        sites("{name: magazine, origins: [\"https://cms.example.com\"], locales: [en-GB]}", shop);

        assertThat(sites(shop)).extracting(Site::name).containsExactly("shop");
    }

    /** What a server knows once it has started with these sites in its file. */
    private List<Site> sites(String... written) throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        Path file = Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {publicUrl: "https://media.example.com"}
                data: data
                delivery: {engine: java}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [%s]
                presets:
                  hero: {kind: image, widths: [480]}
                """.formatted(String.join(", ", written)));
        try (DeliveryNode node = DeliveryNode.open(ConfigReader.read(file, Map.of()), InstantSource.system())) {
            return node.catalog().sites().all();
        }
    }
}
