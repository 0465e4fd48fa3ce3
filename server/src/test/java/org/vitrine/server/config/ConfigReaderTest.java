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
import org.vitrine.catalog.store.StoreAddress;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.iiif.IiifSettings;
import org.vitrine.proxy.iiif.SizeLimits;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.proxy.origin.s3.BucketAddress;
import org.vitrine.proxy.origin.s3.S3Credentials;
import org.vitrine.proxy.transform.TransformLimits;

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
        assertThat(config.sources().all())
                .containsExactly(new FolderConfig("photos", folder.resolve("photos"), ZoneId.of("Europe/Berlin")));
        assertThat(config.presets()).extracting(Preset::name).containsExactly("hero");
        assertThat(config.sites()).extracting(Site::name).containsExactly("magazine");
        assertThat(config.pickerKeys().get("magazine")).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
        assertThat(config.store().url()).startsWith("jdbc:h2:").endsWith("catalog");
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
    void aStoreIsReadWithItsPasswordFromTheEnvironmentAndMistakesInItAreToldWithoutIt() throws IOException {
        String rest = """
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, locales: [en]}]
            """;
        StoreAddress store = read(rest
                        + "store: {url: 'jdbc:postgresql://db/vitrine', user: vitrine, password: '${KEY}'}")
                .store();
        assertThat(store)
                .isEqualTo(new StoreAddress("jdbc:postgresql://db/vitrine", Optional.of("vitrine"), Optional.of(KEY)));
        assertThat(store.toString()).doesNotContain(KEY);

        assertThatThrownBy(() -> read(rest + "store: {url: 'jdbc:postgresql://db/vitrine?password=${KEY}'}"))
                .hasMessageContaining("vitrine.yaml:4: store: A store's URL holds no password")
                .hasMessageNotContaining(KEY);
        assertThatThrownBy(() -> read(rest + "store: {url: 'jdbc:oracle:thin:@db:1521/vitrine'}"))
                .hasMessageContaining("vitrine.yaml:4: store: A store is H2 or PostgreSQL");
        assertThatThrownBy(() -> read(rest + "store: {user: vitrine, pass: '${KEY}'}"))
                .hasMessageContaining("vitrine.yaml:4: store.url: This is missing")
                .hasMessageContaining("vitrine.yaml:4: store.pass")
                .hasMessageNotContaining(KEY);
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
        assertThatThrownBy(() -> read(rest + "delivery: {iiif: {sites: [magazine], maxWidth: 500}}"))
                .hasMessageContaining("at least a tile of 512 x 512");
        assertThatThrownBy(() -> read(rest + "delivery: {iiif: {sites: [shop], tiles: 256}}"))
                .hasMessageContaining("vitrine.yaml:4: delivery.iiif.sites[0]: There is no site named \"shop\"")
                .hasMessageContaining("delivery.iiif.tiles");
    }

    @Test
    void anOperatorSaysWhatMakesPicturesAndForHowLong() throws IOException {
        String rest = """
            server: {publicUrl: "https://media.example.com"}
            sources: [{name: photos, type: folder, path: photos}]
            sites: [{name: magazine, locales: [en]}]
            """;
        MakingConfig usual = read(rest).delivery().making();
        assertThat(usual.engine()).isEqualTo(Engine.AUTO);
        assertThat(usual.limits()).isEqualTo(TransformLimits.DEFAULT);
        assertThat(usual.source()).isEqualTo(Duration.ofSeconds(30));
        assertThat(usual.intermediates()).isTrue();
        assertThat(usual.warming()).isEqualTo(Duration.ofDays(3));
        assertThat(usual.longestWait()).isEqualTo(Duration.ofMinutes(1));

        MakingConfig other = read(rest
                        + "delivery: {engine: java, intermediates: false, warming: 0s, limits: {source: 2m, queue: 5s, transform: 40s}}")
                .delivery()
                .making();
        assertThat(other.engine()).isEqualTo(Engine.JAVA);
        assertThat(other.intermediates()).isFalse();
        assertThat(other.warming()).isZero();
        assertThat(other.limits().longestWork()).isEqualTo(Duration.ofSeconds(40));
        assertThat(other.limits().longestWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(other.longestWait()).isEqualTo(Duration.ofSeconds(165));

        assertThatThrownBy(() -> read(rest
                        + "delivery: {engine: gpu, warming: 2000d, limits: {source: 0s, transform: 1h, wait: 1s}}"))
                .hasMessageContaining("vitrine.yaml:4: delivery.engine")
                .hasMessageContaining("auto, java, libvips")
                .hasMessageContaining("delivery.warming")
                .hasMessageContaining("delivery.limits.source: This limit is a time from 1s to 5m")
                .hasMessageContaining("delivery.limits.transform")
                .hasMessageContaining("delivery.limits.wait");
    }

    @Test
    void bucketsAndListsOfAddressesAreSourcesToo() throws IOException {
        Files.writeString(folder.resolve("index.yaml"), "assets: {}");
        SourcesConfig sources = read("""
                server: {publicUrl: "https://media.example.com"}
                masters: {cacheSize: 50 GB}
                sources:
                  - name: shop
                    type: s3
                    endpoint: https://minio.internal:9000/
                    bucket: photos
                    prefix: /library
                    accessKey: reader
                    secretKey: "${KEY}"
                    allowPrivate: [minio.internal, 10.0.0.0/8, "fd00::/8"]
                    poll: 5m
                    maxSize: 200 MB
                  - {name: cloud, type: s3, region: eu-central-1, bucket: photos}
                  - {name: web, type: web, index: "https://assets.example.com:8443/index.yaml", ports: [8080], hosts: [assets.example.com]}
                  - {name: disk, type: web, index: index.yaml, timeZone: Europe/Berlin}
                """).sources();
        assertThat(sources.masterBytes()).isEqualTo(50L << 30);
        assertThat(sources.names()).containsExactlyInAnyOrder("shop", "cloud", "web", "disk");
        S3Config shop = (S3Config) sources.all().getFirst();
        assertThat(shop.bucket())
                .isEqualTo(new BucketAddress(URI.create("https://minio.internal:9000"), "photos", true));
        assertThat(shop.prefix()).isEqualTo("library/");
        assertThat(shop.credentials()).contains(new S3Credentials("us-east-1", "reader", KEY));
        assertThat(shop.toString()).doesNotContain(KEY);
        assertThat(shop.network().poll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(shop.network().limits().mostBytes()).isEqualTo(200L << 20);
        assertThat(shop.network().rules().privateHosts()).containsExactly("minio.internal");
        assertThat(shop.network().rules().privateBlocks())
                .containsExactly(AddressBlock.parse("10.0.0.0/8"), AddressBlock.parse("fd00::/8"));
        S3Config cloud = (S3Config) sources.all().get(1);
        assertThat(cloud.bucket())
                .isEqualTo(new BucketAddress(URI.create("https://s3.eu-central-1.amazonaws.com"), "photos", false));
        assertThat(cloud.credentials()).isEmpty();
        assertThat(((WebConfig) sources.all().get(2)).index())
                .isEqualTo(new WebConfig.OnWeb(URI.create("https://assets.example.com:8443/index.yaml")));
        assertThat(((WebConfig) sources.all().get(3)).index())
                .isEqualTo(new WebConfig.OnDisk(folder.resolve("index.yaml")));
    }

    @Test
    void everyMistakeInASourceIsToldWithoutItsSecrets() {
        assertThatThrownBy(() -> read("""
                server: {publicUrl: "https://media.example.com"}
                sources:
                  - name: shop
                    type: s3
                    endpoint: "https://someone:hunter2@minio.internal/photos"
                    bucket: "a/b"
                    secretKey: hunter2
                    allowPrivate: ["10.0.0.0/99"]
                    poll: 0s
                    maxSize: huge
                    concurrent: 0
                    ports: [70000]
                    path: photos
                  - {name: web, type: web, hosts: ["https://assets.example.com"], index: missing.yaml}
                  - {name: web, type: web}
                """))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("vitrine.yaml:5: sources[0].endpoint")
                .hasMessageContaining("vitrine.yaml:6: sources[0].bucket")
                .hasMessageContaining("sources[0].accessKey: This is missing")
                .hasMessageContaining("vitrine.yaml:8: sources[0].allowPrivate[0]")
                .hasMessageContaining("vitrine.yaml:9: sources[0].poll")
                .hasMessageContaining("vitrine.yaml:10: sources[0].maxSize")
                .hasMessageContaining("vitrine.yaml:11: sources[0].concurrent")
                .hasMessageContaining("vitrine.yaml:12: sources[0].ports[0]")
                .hasMessageContaining("vitrine.yaml:13: sources[0].path: Unknown key")
                .hasMessageContaining("vitrine.yaml:14: sources[1].hosts[0]")
                .hasMessageContaining("vitrine.yaml:14: sources[1].index: There is no file")
                .hasMessageContaining("vitrine.yaml:15: sources[2].name: Another source has this name, too.")
                .hasMessageContaining("sources[2].index: This is missing")
                .hasMessageNotContaining("hunter2");
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
