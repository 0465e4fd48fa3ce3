package org.vitrine.client.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.usage.PageUsage.UsedReference;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;

class UsageReporterTest {

    private static final AssetReference BALLOON = AssetReference.parse("dam:ryya837wgvzjvd@3");

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer server;
    private UsageReporter reporter;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/usages/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                told.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getRawPath() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
                byte[] answer =
                        "{\"status\":403,\"detail\":\"The key lacks usage:write.\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, status == 204 ? -1 : answer.length);
                if (status != 204) {
                    exchange.getResponseBody().write(answer);
                }
            }
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        reporter = new UsageReporter(
                ClientSettings.of(address, URI.create("/media"), "magazine").withApiKey("vk_shop_secret"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageTellsAllItsReferences() throws IOException {
        reporter.report(new PageUsage(
                "/news/ä b",
                Optional.of(URI.create("https://www.example.com/news")),
                Optional.of("News"),
                Optional.of(new LanguageTag("de-DE")),
                List.of(new UsedReference(BALLOON, Optional.of("hero"), Optional.of("body")))));
        assertThat(told)
                .containsExactly(
                        "PUT /api/v1/usages/magazine/%2Fnews%2F%C3%A4%20b Bearer vk_shop_secret "
                                + "{\"url\":\"https://www.example.com/news\",\"title\":\"News\",\"locale\":\"de-DE\","
                                + "\"references\":[{\"reference\":\"dam:ryya837wgvzjvd@3\",\"preset\":\"hero\",\"field\":\"body\"}]}");
    }

    @Test
    void aPageThatIsGoneIsForgotten() throws IOException {
        reporter.forget("42");
        assertThat(told).containsExactly("DELETE /api/v1/usages/magazine/42 Bearer vk_shop_secret ");
    }

    @Test
    void aRefusalSaysWhatWasWrong() {
        status = 403;
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reporter.forget("42"))
                .withMessageContaining("The key lacks usage:write.");
    }

    @Test
    void aServerThatIsGoneIsAnErrorWithItsAddress() {
        server.stop(0);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> reporter.forget("42"))
                .withMessageContaining("/api/v1/usages/magazine/42");
    }
}
