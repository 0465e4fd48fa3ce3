package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;

/** Who a request comes from, where others stand between. */
class TrustedProxiesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 203.0.113.9                | 198.51.100.7  | a stranger's word counts for nothing",
                "10.0.0.2     | 203.0.113.9                | 203.0.113.9   | a proxy's word counts",
                "10.0.0.2     | 1.1.1.1, 203.0.113.9       | 203.0.113.9   | what the client made up stands before",
                "10.0.0.2     | 203.0.113.9, 10.0.0.3      | 203.0.113.9   | proxies stand in a row",
                "10.0.0.2     | 10.0.0.4, 10.0.0.3         | 10.0.0.4      | a caller from the proxies' own network",
                "10.0.0.2     | unknown                    | 10.0.0.2      | a proxy that keeps it to itself",
                "10.0.0.2     | 203.0.113.9, example.com   | 10.0.0.2      | names are no addresses",
                "10.0.0.2     | 203.0.113.9:49152          | 203.0.113.9   | a port stands behind",
                "10.0.0.2     | [2001:db8::1]:443          | 2001:db8::1   | a port stands behind brackets",
                "fd00::2      | 2001:db8::1                | 2001:db8::1   | both versions of IP",
                "10.0.0.2     | ''                         | 10.0.0.2      | nothing is said",
            })
    void theLastThatIsNoKnownProxyIsTheClient(String peer, String said, String client, String why) {
        TrustedProxies proxies =
                new TrustedProxies(List.of(AddressBlock.parse("10.0.0.0/8"), AddressBlock.parse("fd00::/8")));

        assertThat(proxies.client(InetAddress.ofLiteral(peer), Arrays.asList(said.split(","))))
                .as(why)
                .isEqualTo(InetAddress.ofLiteral(client));
    }

    @Test
    void clientsBehindAProxyDoNotUseUpEachOthersAllowance() throws Exception {
        try (VitrineServer server = start(", trustedProxies: [127.0.0.1]")) {
            assertThat(resolve(server, "203.0.113.1")).isEqualTo(404);
            assertThat(resolve(server, "203.0.113.1")).isEqualTo(429);
            assertThat(resolve(server, "203.0.113.2")).isEqualTo(404);
            assertThat(resolve(server, "203.0.113.3, 203.0.113.2")).isEqualTo(429);
        }
    }

    @Test
    void whoNamesAnotherAddressGetsNoFurtherAllowance() throws Exception {
        try (VitrineServer server = start("")) {
            assertThat(resolve(server, "203.0.113.1")).isEqualTo(404);
            assertThat(resolve(server, "203.0.113.2")).isEqualTo(429);
        }
    }

    private VitrineServer start(String proxies) throws Exception {
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
            server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost:1"%s}
            sources: [{name: photos, type: folder, path: %s}]
            sites: [{name: magazine, origins: ["https://cms.example.com"], locales: [en]}]
            presets: {card: {kind: image, widths: [400]}}
            api: {open: 1 per hour}
            """.formatted(
                        proxies, Files.createDirectories(folder.resolve("photos"))));
        return VitrineServer.start(ConfigReader.read(config, Map.of()));
    }

    /** Asks what costs an allowance, for a site that is not there. */
    private static int resolve(VitrineServer server, String forwardedFor) throws Exception {
        URI address = server.address().resolve("/api/v1/resolve");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/json")
                                    .header("X-Forwarded-For", forwardedFor)
                                    .POST(BodyPublishers.ofString(
                                            "{\"site\":\"none\",\"items\":[{\"reference\":\"dam:zzzzzzzzzzzzzz\"}]}"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
