package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that nobody makes who means well. Each is answered with a problem that says how to mend it. */
class HostileApiTest {

    private static RunningApi api;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void longQueriesAreRefused() throws Exception {
        refused(414, api.get("/api/v1/assets?q=" + "a".repeat(7_000) + "&x=" + "b".repeat(1200), api.key));
        refused(400, api.get("/api/v1/assets?q=" + "a".repeat(201), api.key));
        refused(400, api.get("/api/v1/assets?" + "a&b&".repeat(200), api.key));
        refused(400, api.get("/api/v1/assets?limit=1&limit=2", api.key));
        refused(400, api.get("/api/v1/assets?limit=201", api.key));
        refused(400, api.get("/api/v1/assets?sort=random", api.key));
        refused(400, api.get("/api/v1/assets?kind=hologram", api.key));
        refused(400, api.get("/api/v1/assets?locale=!!", api.key));
        refused(400, api.get("/api/v1/assets?cursor=AAAA", api.key));
    }

    @Test
    void whatIsNoUtf8IsRefused() throws Exception {
        refused(400, api.get("/api/v1/assets?q=%ff%fe", api.key));
        HttpResponse<String> body = api.send(
                HttpRequest.newBuilder(api.uri("/api/v1/resolve"))
                        .POST(BodyPublishers.ofByteArray(
                                "{\"site\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))),
                "",
                "Content-Type",
                "application/json");
        assertThat(refused(400, body)).contains("UTF-8", "byte 9");
    }

    @Test
    void aBodyOfAnotherTypeOrTooLargeIsRefused() throws Exception {
        HttpRequest.Builder form =
                HttpRequest.newBuilder(api.uri("/api/v1/resolve")).POST(BodyPublishers.ofString("items=1"));
        assertThat(refused(415, api.send(form, "", "Content-Type", "application/x-www-form-urlencoded")))
                .contains("Content-Type: application/json");
        refused(413, api.post("/api/v1/resolve", "", " ".repeat(1 << 20) + "{}"));
    }

    @Test
    void whatIsNotThereAndWhatCannotBeDoneIsSaid() throws Exception {
        refused(404, api.get("/api/v1/nothing", api.key));
        refused(400, api.get("/api/v1/assets/not-a-key", api.key));
        refused(404, api.get("/api/v1/assets/zzzzzzzzzzzzzz", api.key));
        assertThat(api.post("/api/v1/assets", api.key, "{}")
                        .headers()
                        .firstValue("Allow")
                        .orElseThrow())
                .contains("GET");
        refused(400, api.get("/api/v1/assets/a%2fb", api.key));
        refused(404, api.get("/api/v1/usages/..%2f..%2fetc", api.key));
    }

    @Test
    void deepJsonIsRefusedWithoutBeingFollowed() throws Exception {
        refused(400, api.post("/api/v1/resolve", "", "{\"items\":" + "[".repeat(100_000)));
    }

    @Test
    void aHeaderThatIsNoTextReachesNoLog() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/v1/assets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer vk_\u00ff\u0001x\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
        }
    }

    private static String refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":");
        return answer.body();
    }
}
