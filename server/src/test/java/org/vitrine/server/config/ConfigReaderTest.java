package org.vitrine.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.iiif.SizeLimits;

class ConfigReaderTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTheFolderOfTheSource() throws IOException {
        Files.createDirectory(folder.resolve("photos"));
    }

    @Test
    void aWholeConfigurationIsRead() throws IOException {
        VitrineConfig config = read("""
            server: {port: 9090, publicUrl: "https://media.example.com/"}
            delivery: {base: /bilder, cacheSize: 20 GB}
            sources:
              - {name: photos, type: folder, path: photos, timeZone: Europe/Berlin}
            sites:
              - {name: magazine, origins: ["https://cms.example.com"], locales: [en-GB, de-DE], market: GB, presets: [hero]}
            pickerKeys: {magazine: "${KEY}"}
            presets:
              hero: {kind: image, aspectRatio: "16:9", widths: [480, 960]}
            """);
        assertThat(config.http().publicUrl()).isEqualTo(URI.create("https://media.example.com"));
        assertThat(config.delivery().cacheBytes()).isEqualTo(20L << 30);
        assertThat(config.folders())
                .containsExactly(new FolderConfig("photos", folder.resolve("photos"), ZoneId.of("Europe/Berlin")));
        assertThat(config.presets()).extracting(Preset::name).containsExactly("hero");
        assertThat(config.sites()).extracting(Site::name).containsExactly("magazine");
        assertThat(config.pickerKeys().get("magazine")).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(config.storeUrl()).startsWith("jdbc:h2:").endsWith("catalog");
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> read("""
            server: {port: 99999}
            sources:
              - {name: Photos, type: ftp, path: nowhere, timeZone: Mars/Olympus}
            sites:
              - {name: magazine, origins: [cms.example.com], locales: [], presets: [poster]}
            pickerKeys: {magazine: "${UNSET}", shop: "x"}
            presets:
              hero: {kind: image, aspectRatio: wide, widths: [0]}
            colour: blue
            """))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("vitrine.yaml:1: server.port: A port is 0 to 65535")
                .hasMessageContaining("vitrine.yaml:1: server.publicUrl: This is missing")
                .hasMessageContaining("vitrine.yaml:3: sources[0].name")
                .hasMessageContaining("vitrine.yaml:3: sources[0].type")
                .hasMessageContaining("vitrine.yaml:3: sources[0].path: There is no folder")
                .hasMessageContaining("vitrine.yaml:3: sources[0].timeZone")
                .hasMessageContaining("vitrine.yaml:5: sites[0].origins")
                .hasMessageContaining("vitrine.yaml:8: presets.hero.aspectRatio")
                .hasMessageContaining("vitrine.yaml:8: presets.hero.widths")
                .hasMessageContaining("vitrine.yaml:9: colour");
    }

    @Test
    void aSecretThatIsNotSetOrTooShortIsAMistakeAndNeverPrinted() {
        assertThatThrownBy(() -> read("""
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            pickerKeys:
              magazine: "${UNSET}"
            """))
                .hasMessageContaining(
                        "vitrine.yaml:5: pickerKeys.magazine: The environment variable UNSET is not set.");
        assertThatThrownBy(() -> read("""
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            pickerKeys: {magazine: hunter2}
            """))
                .hasMessageContaining("at least 32 bytes")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void viewersSeeNothingUnlessTheFileSaysSo() throws IOException {
        String rest = """
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, locales: [en]}]
            """;
        assertThat(read(rest).delivery().iiif()).isEmpty();
        assertThat(read(rest + "delivery: {iiif: {sites: [magazine], longestSide: 3000, maxWidth: 1000, lifetime: 5m}}")
                        .delivery()
                        .iiif())
                .contains(new IiifSettings(
                        3000,
                        new SizeLimits(1000, 1000, Optional.empty()),
                        false,
                        List.of("magazine"),
                        Duration.ofMinutes(5)));
        assertThatThrownBy(() -> read(rest + "delivery: {iiif: {sites: [shop], maxWidth: 500, tiles: 256}}"))
                .hasMessageContaining("vitrine.yaml:4: delivery.iiif.sites[0]: There is no site named \"shop\"")
                .hasMessageContaining("at least a tile of 512 x 512")
                .hasMessageContaining("delivery.iiif.tiles");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml"), Map.of()))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void cachesInFrontMayKeepForLongOnlyWhereTheyAreToldToForget() throws IOException {
        String server = """
            server: {host: 127.0.0.1, publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            """;
        VitrineConfig alone = read(server);
        assertThat(alone.delivery().cdnLifetime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(alone.operations().openMetrics()).isTrue();
        VitrineConfig purged = read(server + """
            purge:
              - {type: varnish, url: "http://varnish:80"}
              - {type: cloudflare, zone: 023e105f4ecef8ad9ca31a8372d0c353, token: "${KEY}"}
            """);
        assertThat(purged.delivery().cdnLifetime()).isEqualTo(Duration.ofDays(1));
        assertThat(purged.delivery().staleWhileRevalidate()).isEqualTo(Duration.ofHours(1));
        assertThat(purged.purge()).extracting(PurgeConfig::name).containsExactly("varnish", "cloudflare");
        assertThatThrownBy(() -> read(server + "delivery: {cdnLifetime: 1d}"))
                .hasMessageContaining("vitrine.yaml:3: delivery.cdnLifetime")
                .hasMessageContaining("under purge first");
    }

    @Test
    void mistakesAboutOperationsAreToldWithoutSecrets() {
        assertThatThrownBy(() -> read("""
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            purge:
              - {type: akamai}
              - {type: fastly, service: "a/b", token: "two words"}
              - {type: webhook, url: "ftp://x", secret: hunter2}
            operations: {keys: [hunter2], metrics: maybe, drain: 1d}
            logging: {access: xml}
            """))
                .hasMessageContaining("vitrine.yaml:4: purge[0].type")
                .hasMessageContaining("vitrine.yaml:5: purge[1].service")
                .hasMessageContaining("vitrine.yaml:5: purge[1].token")
                .hasMessageContaining("vitrine.yaml:6: purge[2].url")
                .hasMessageContaining("vitrine.yaml:6: purge[2].secret")
                .hasMessageContaining("vitrine.yaml:7: operations.keys")
                .hasMessageContaining("vitrine.yaml:7: operations.metrics")
                .hasMessageContaining("vitrine.yaml:7: operations.drain")
                .hasMessageContaining("vitrine.yaml:8: logging.access")
                .hasMessageNotContaining("hunter2");
    }

    private VitrineConfig read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("vitrine.yaml"), yaml);
        return ConfigReader.read(file, Map.of("KEY", KEY));
    }
}
