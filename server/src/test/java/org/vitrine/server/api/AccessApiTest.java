package org.vitrine.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.server.api.RunningApi.token;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whom the API answers, and how often. */
class AccessApiTest {

    private static final String ASSETS = "/api/v1/assets";

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
    void withoutACredentialItSaysWhichToBring() throws Exception {
        HttpResponse<String> answer = api.get(ASSETS, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"vitrine\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Authorization: Bearer");
    }

    @Test
    void aKeyWithAnotherSecretIsWrongAndSoIsOneThatWasNeverRegistered() throws Exception {
        String swapped = api.key.substring(0, api.key.length() - 1) + (api.key.endsWith("A") ? "B" : "A");
        HttpResponse<String> secret = api.get(ASSETS, swapped);
        HttpResponse<String> unknown = api.get(ASSETS, api.key.replace("vk_shop", "vk_none"));

        assertThat(secret.statusCode()).isEqualTo(401);
        assertThat(secret.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
        assertThat(unknown.body()).isEqualTo(secret.body());
        assertThat(wrong("vk_shop_short")).contains("vk_<id>_<secret>");
        assertThat(wrong("abc")).contains("neither an API key");
        assertThat(api.get(ASSETS, "", "Authorization", "Basic YTpi").statusCode())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/resolve", "vk_x", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatTheSiteHasSignedLetsInForItsScopes() throws Exception {
        Instant now = Instant.now();
        String good = token("vitrine-api", "assets:read", now, now.plus(Duration.ofMinutes(60)));

        assertThat(api.get(ASSETS, good).statusCode()).isEqualTo(200);
        HttpResponse<String> other = api.get("/api/v1/usages?asset=" + RunningApi.keyOf("balloon.jpg"), good);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "scope=\"health:read\"");
        assertThat(other.body()).contains("health:read");
    }

    @Test
    void aTokenThatDoesNotIsToldExactlyWhy() throws Exception {
        Instant now = Instant.now();
        Instant soon = now.plus(Duration.ofMinutes(10));

        assertThat(wrong(token("vitrine-picker", "assets:read", now, soon))).contains("vitrine-api");
        assertThat(wrong(token("vitrine-api", "assets:read", now, now.plus(Duration.ofMinutes(61)))))
                .contains("60 minutes");
        assertThat(wrong(token("vitrine-api", "", now, soon))).contains("scope");
        assertThat(wrong(token("vitrine-api", "assets:read", now, soon).replaceFirst("\\.[^.]+$", ".AAAA")))
                .contains("signature");
        assertThat(wrong("eyJhbGciOiJub25lIn0.eyJpc3MiOiJtYWdhemluZSJ9.")).contains("JWT");
    }

    @Test
    void clocksThatDifferAreToldWithBothTimes() throws Exception {
        Instant now = Instant.now();
        Instant ahead = now.plus(Duration.ofMinutes(30));
        Instant before = now.minus(Duration.ofMinutes(30));
        String today = now.toString().substring(0, 10);

        assertThat(wrong(token("vitrine-api", "assets:read", ahead, ahead.plusSeconds(60))))
                .contains("was issued at", "here it is " + today);
        assertThat(wrong(token("vitrine-api", "assets:read", before, before.plusSeconds(60))))
                .contains("expired at", "here it is " + today);
    }

    @Test
    void aScopeThatIsMissingIsNamed() throws Exception {
        HttpResponse<String> answer = api.put("/api/v1/usages/magazine/1", api.reader, "{\"references\":[]}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("usage:write");
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeAgain() throws Exception {
        HttpResponse<String> first = api.get(ASSETS, api.slow);
        api.get(ASSETS, api.slow);
        HttpResponse<String> third = api.get(ASSETS, api.slow);

        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=2;w=3600");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"default\";r=1;t=");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 1800);
        assertThat(api.get(ASSETS, api.key).statusCode()).isEqualTo(200);
    }

    @Test
    void scriptsOfTheSitesOriginsMayReadAnswersAndOthersMayNot() throws Exception {
        assertThat(api.get(ASSETS, api.key, "Origin", RunningApi.ORIGIN)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains(RunningApi.ORIGIN);
        HttpResponse<String> other = api.get(ASSETS, api.key, "Origin", "https://shop.example.com");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(other.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void browsersThatAskBeforehandAreTold() throws Exception {
        assertThat(preflight(RunningApi.ORIGIN).headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Authorization, Content-Type, If-None-Match");
        assertThat(preflight("https://evil.example").headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aTokenForThePickerIsSignedForTheKeysSite() throws Exception {
        HttpResponse<String> answer = api.post("/api/v1/picker-tokens", api.key, "{\"subject\": \"editor 7\"}");
        JsonNode token = RunningApi.JSON.readTree(answer.body());
        SignedJWT signed = SignedJWT.parse(token.path("token").asString());

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(signed.getJWTClaimsSet().getIssuer()).isEqualTo("magazine");
        assertThat(signed.getJWTClaimsSet().getSubject()).isEqualTo("editor 7");
        assertThat(signed.getJWTClaimsSet().getExpirationTime())
                .isCloseTo(Instant.parse(token.path("expires").asString()), 1500);
        assertThat(api.post("/api/v1/picker-tokens", api.operator, "{\"subject\": \"x\"}")
                        .body())
                .contains("?site=");
        assertThat(api.post("/api/v1/picker-tokens?site=shop", api.operator, "{\"subject\": \"x\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        return api.send(
                HttpRequest.newBuilder(api.uri("/api/v1/resolve")).method("OPTIONS", BodyPublishers.noBody()),
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST");
    }

    private static String wrong(String credential) throws Exception {
        HttpResponse<String> answer = api.get(ASSETS, credential);
        assertThat(answer.statusCode()).isEqualTo(401);
        return RunningApi.JSON.readTree(answer.body()).path("detail").asString();
    }
}
