package org.vitrine.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.server.VitrineServer;
import org.vitrine.server.config.ConfigReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no honest client sends, byte for byte as a hostile one would, to a whole server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final String KEY = "/media/zjzrwk6fxzf7kz";

    private VitrineServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("photos"));
        Path config = Files.writeString(folder.resolve("vitrine.yaml"), """
                server: {host: 127.0.0.1, port: 0, publicUrl: "http://localhost"}
                sources: [{name: photos, type: folder, path: photos}]
                sites: [{name: magazine, locales: [en-GB]}]
                presets: {hero: {kind: image, aspectRatio: "16:9", widths: [480, 960]}}
                """);
        server = VitrineServer.start(ConfigReader.read(config, Map.of()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/../../etc/passwd",
                "/media/../../../../../../etc/passwd",
                KEY + "/../hero",
                KEY + "/%2e%2e/%2e%2e/etc/passwd",
                KEY + "/%252e%252e/hero",
                KEY + "/hero/..%2f..%2fetc%2fpasswd",
                KEY + "/hero/%252e%252e%252fpasswd",
                KEY + "%2fhero",
                KEY + "/hero/a%5c..%5cb.jpg",
                KEY + "/hero/a\\..\\b.jpg",
                KEY + "/hero/a%0d%0aSet-Cookie:%20a=b.jpg",
                KEY + "/hero/a%0aX.jpg",
                KEY + "/hero/a%00.jpg",
                KEY + "/hero/a%7f.jpg",
                KEY + "/hero/%ff%fe.jpg",
                KEY + "/hero/%c0%ae%c0%ae%c0%af.jpg",
                KEY + "/hero/%e0%80%af.jpg",
                KEY + "/hero/%f8%88%80%80%80.jpg",
                KEY + "/hero/%ed%a0%80.jpg",
                KEY + "/hero/%u002e%u002e.jpg",
                KEY + "/hero/%.jpg",
                KEY + "/hero/%4",
                KEY + "/hero/%zz.jpg",
                KEY + "/hero/\u00e9\u00ff.jpg",
                KEY + "/hero/\u00c3\u00a9.jpg",
                KEY + ";site=magazine/hero",
                KEY + "/hero;w=480",
                KEY + "/hero/a.jpg;jsessionid=x",
                KEY + "/;/hero",
                KEY + "//hero",
                KEY + "/./hero",
                "//media/zjzrwk6fxzf7kz/hero",
                "/media//zjzrwk6fxzf7kz/hero",
                KEY + "/hero#fragment",
                KEY + "/hero?w=480&w=480",
                KEY + "/hero?w=%00",
                KEY + "/hero?w=480%0d%0aX:y",
                KEY + "/hero?locale=%c0%af",
                KEY + "/hero?locale=%zz",
                KEY + "/hero?site=..%2f..%2f",
                KEY + "/hero?site=%6d%61%67%61%7a%69%6e%65%00",
                KEY + "/hero?locale=\u00e9",
                KEY + ".json?preset=%22%3E%3Cscript%3E",
                "http://elsewhere.example/media/zjzrwk6fxzf7kz/hero",
                "http://user:password@localhost/media/zjzrwk6fxzf7kz/hero",
                "https://localhost@elsewhere.example/media/zjzrwk6fxzf7kz/hero",
                "elsewhere.example:443",
                "media/zjzrwk6fxzf7kz/hero",
                "*"
            })
    void aHostileAddressIsRefusedAsAProblem(String target) throws Exception {
        assertProblem(get(target, ""), 400);
    }

    @Test
    void theSameAddressWithoutItsHostilityIsUnderstood() throws Exception {
        assertThat(get(KEY + "/hero?w=480&site=magazine", ""))
                .startsWith("HTTP/1.1 404")
                .contains("withheld; reason=unknown");
        assertThat(get(KEY + "/hero/%C3%A9.jpg?unknown=1&&&w=480&locale=&=x", ""))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void overlongAddressesAreRefused() throws Exception {
        assertProblem(get(KEY + "/hero/" + "a".repeat(2001) + ".jpg", ""), 400);
        assertProblem(get(KEY + "/hero/" + "a".repeat(5000) + ".jpg", ""), 400);
        assertProblem(get(KEY + "/hero?w=" + "4".repeat(3000), ""), 400);
        assertProblem(get(KEY + "/hero?" + "a=b&".repeat(100), ""), 400);
        assertProblem(get(KEY + "/hero/" + "a".repeat(50_000) + ".jpg", ""), 414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=", "Accept: ", "If-None-Match: ", "Cookie: "})
    void overlongHeadersAreRefused(String header) throws Exception {
        assertProblem(get(KEY + "/hero", header + "0-1, image/avif;q=0.1,".repeat(2000) + "\r\n"), 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=", "Accept: ", "If-None-Match: "})
    void longHeadersThatFitAreReadInNoTime(String header) throws Exception {
        assertThat(get(KEY + "/hero", header + "0-1,\"*/*;q=".repeat(600) + "\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("Content-Type: image/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /media/a HTTP/1.1~~ | 400",
                "GET /media/a HTTP/1.1~Host: a b~~ | 400",
                "GET /media/a HTTP/1.1~Host: a~Host: b~~ | 400",
                "GET /media/a HTTP/1.1~Host: a~Content-Length: 5~Transfer-Encoding: chunked~~0~~ | 400",
                "GET /media/a HTTP/1.1~Host: a~Content-Length: 5~Content-Length: 6~~ | 400",
                "GET /media/a HTTP/1.1~ Host: a~~ | 400",
                "GET /media/a HTTP/1.1~Host : a~~ | 400",
                "GET /media/a\0b HTTP/1.1~Host: a~~ | 400",
                "GET /media/a b HTTP/1.1~Host: a~~ | 400",
                "GET /media/a HTTP/7.7~Host: a~~ | 505",
                "G\0T /media/a HTTP/1.1~Host: a~~ | 400",
                "TRACE /media/a HTTP/1.1~Host: a~Connection: close~~ | 405",
                "POST /media/a HTTP/1.1~Host: a~Connection: close~Content-Length: 0~~ | 405"
            })
    void whatIsNoHttpOrNotForUsIsRefusedAsAProblem(String request, int status) throws Exception {
        assertProblem(send(request.replace("~", "\r\n")), status);
    }

    @Test
    void anAddressNobodyHasIsAProblemThatSaysSo() throws Exception {
        assertProblem(get("/nowhere", ""), 404);
        assertProblem(get("/", ""), 404);
    }

    private static void assertProblem(String answer, int status) {
        String[] parts = answer.split("\r\n\r\n", 2);
        assertThat(parts[0]).startsWith("HTTP/1.1 " + status + " ");
        assertThat(parts[0].toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "cache-control: no-store")
                .doesNotContain("set-cookie", "server:");
        JsonNode problem = JsonMapper.builder().build().readTree(parts[1]);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("jetty", "Exception", "\tat ");
    }

    private String get(String target, String headers) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
    }

    /** Every character is one byte. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
