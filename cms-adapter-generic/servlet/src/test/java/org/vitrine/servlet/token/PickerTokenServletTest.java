package org.vitrine.servlet.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.client.facts.VitrineFixture;
import org.vitrine.client.json.JsonReader;
import org.vitrine.client.json.JsonValue;
import org.vitrine.servlet.site.TomcatFixture;

/** In a real Tomcat that signs editors in. */
class PickerTokenServletTest {

    private static final String ASKED = "/vitrine/token";
    private static final String OWN = "/own/token";

    private static VitrineFixture vitrine;
    private static TomcatFixture tomcat;

    @BeforeAll
    static void start() throws Exception {
        vitrine = new VitrineFixture();
        tomcat = new TomcatFixture(vitrine);
    }

    @AfterAll
    static void stop() throws Exception {
        tomcat.close();
        vitrine.close();
    }

    @BeforeEach
    void asUsual() {
        vitrine.fail(0);
    }

    @Test
    void anEditorWhoIsSignedInGetsATokenThatVitrineGives() throws Exception {
        HttpResponse<String> answer = post(ASKED, "editor", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"token\":\"for.editor.1\"}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void withTheSitesKeyTheTokenIsSignedHere() throws Exception {
        vitrine.fail(500);
        HttpResponse<String> answer = post(OWN, "editor", "Sec-Fetch-Site", "same-origin");
        String token = JsonReader.read(answer.body()).at("token").text().orElseThrow();
        JsonValue claims = JsonReader.read(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.at("iss").text()).hasValue("demo");
        assertThat(claims.at("sub").text()).hasValue("editor");
        assertThat(claims.at("aud").text()).hasValue("vitrine-picker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous"})
    void whoIsNotSignedInGetsNone(String user) throws Exception {
        HttpResponse<String> answer = post(ASKED, user, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Sign in").doesNotContain("token\":");
    }

    @Test
    void whoIsNotInTheRoleGetsNone() throws Exception {
        assertThat(post(OWN, "reader", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none",
                "Origin: http://evil.example",
                "Origin: http://127.0.0.1",
                "Origin: http://127.0.0.1:1",
                "Origin: null",
                "Origin: http://user@HOST",
                "Origin: http://evil.example/HOST",
                "X-Nothing: said"
            })
    void aPageOfAnotherOriginGetsNone(String header) throws Exception {
        String[] said = header.replace("HOST", tomcat.host()).split(": ");
        HttpResponse<String> answer = post(OWN, "editor", said);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("very origin");
    }

    @Test
    void aBrowserThatNamesThisHostAsItsOriginIsHeard() throws Exception {
        assertThat(post(OWN, "editor", "Origin", "http://" + tomcat.host()).statusCode())
                .isEqualTo(200);
        // A proxy before this server ends TLS.
        assertThat(post(OWN, "editor", "Origin", "https://" + tomcat.host()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "OPTIONS", "TRACE"})
    void onlyAPostIsAnswered(String method) throws Exception {
        HttpResponse<String> answer = tomcat.send(
                method,
                OWN,
                BodyHandlers.ofString(),
                "Sec-Fetch-Site",
                "same-origin",
                "Authorization",
                basic("editor"));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("token\":");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500})
    void whatGoesWrongBehindItIsAnErrorHere(int status) throws Exception {
        vitrine.fail(status);
        HttpResponse<String> answer = post(ASKED, "editor", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("log of this server").doesNotContain("Out of order");
    }

    private static HttpResponse<String> post(String path, String user, String... header) throws Exception {
        return user.isEmpty()
                ? tomcat.send("POST", path, BodyHandlers.ofString(), header)
                : tomcat.send(
                        "POST", path, BodyHandlers.ofString(), header[0], header[1], "Authorization", basic(user));
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8));
    }
}
