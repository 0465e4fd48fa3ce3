package org.vitrine.generic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.NativeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class EditingTest {

    private static final AssetKey BALLOON = AssetKey.of(new NativeId("sample", "landscapes/balloon-festival.jpg"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    private CmsFixture cms;

    @BeforeEach
    void start() {
        cms = new CmsFixture(data);
    }

    @AfterEach
    void stop() {
        cms.close();
    }

    @Test
    void theListShowsEachArticleWithItsPicturesState() {
        cms.vitrine.withhold(BALLOON, "expired");
        Element row = cms.page("/cms/").expectFirst("tr:contains(An hour that belongs)");
        assertThat(row.expectFirst(".badge").text()).isEqualTo("Rights have expired");
        assertThat(row.select("a.chip").eachAttr("href"))
                .containsExactly("/cms/en-GB/flight-at-dawn", "/cms/de-DE/flight-at-dawn", "/cms/fr-FR/flight-at-dawn");
    }

    @Test
    void anEmptyListInvitesToWrite() {
        for (String name : new String[] {"flight-at-dawn", "clay", "night-trains", "reef"}) {
            cms.post("/cms/articles/" + name + "/delete");
        }
        Document page = cms.page("/cms/");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.expectFirst(".empty").text()).contains("Nothing written yet");
        assertThat(page.select(".empty form[action=/cms/articles] button")).hasSize(1);
    }

    @Test
    void aNewArticleIsWrittenSavedAndPublishedUnderAnAddressMadeOfItsTitle() {
        String editor =
                cms.post("/cms/articles").headers().firstValue("Location").orElseThrow();
        String article = editor.replace("/edit", "");
        HttpResponse<String> answer = cms.put(article, """
                {"revision":1,"slug":"","hero":"dam:%s","texts":{
                  "en-GB":{"title":"Über <b>clay</b>","teaser":"T","body":"<p>One</p><script>x</script>"},
                  "de-DE":{"title":"","teaser":"","body":""},"fr-FR":{}}}
                """.formatted(BALLOON));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("slug").asString()).isEqualTo("uber-b-clay-b");

        Document written = cms.page(editor);
        assertThat(written.expectFirst("#title-en-GB").val()).isEqualTo("Über <b>clay</b>");
        assertThat(written.expectFirst("#panel-en-GB template").html()).isEqualTo("<p>One</p>");
        assertThat(cms.page("/cms/en-GB/uber-b-clay-b").expectFirst("h1").text())
                .isEqualTo("Über <b>clay</b>");
    }

    @Test
    void whatIsNoReferenceIsNeverStored() {
        String article = "/cms/articles/clay";
        HttpResponse<String> body = cms.put(article, """
                {"revision":1,"slug":"clay","hero":"","texts":{"en-GB":{"title":"Clay","teaser":"","body":
                 "<p>x</p><img src='https://example.com/a.jpg'><figure><img data-dam='dam:%s' data-preset='poster'></figure>"}}}
                """.formatted(BALLOON));
        assertThat(JSON.readTree(body.body()).path("notice").asString())
                .isEqualTo("2 pictures were left out: pictures come from the DAM.");
        HttpResponse<String> hero =
                cms.put(article, "{\"revision\":2,\"slug\":\"clay\",\"hero\":\"https://example.com/a.jpg\"}");
        assertThat(hero.statusCode()).isEqualTo(400);
        assertThat(hero.body()).contains("not a reference");
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        String first = "{\"revision\":1,\"slug\":\"clay\",\"texts\":{\"en-GB\":{\"title\":\"Mine\"}}}";
        assertThat(cms.put("/cms/articles/clay", first).statusCode()).isEqualTo(200);
        HttpResponse<String> second = cms.put("/cms/articles/clay", first.replace("Mine", "Theirs"));
        assertThat(second.statusCode()).isEqualTo(409);
        JsonNode said = JSON.readTree(second.body());
        assertThat(said.path("error").asString()).contains("Somebody else saved");
        assertThat(said.path("revision").asInt()).isEqualTo(2);
        assertThat(cms.page("/cms/articles/clay/edit")
                        .expectFirst("#title-en-GB")
                        .val())
                .isEqualTo("Mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400",
                "[]|409",
                "{\"revision\":1,\"slug\":\"../etc\"}|400",
                "{\"revision\":1,\"texts\":{\"en-GB\":{\"title\":\"%s\"}}}|400"
            })
    void whatCannotBeSavedIsRefusedWithAReason(String json, int status) {
        HttpResponse<String> answer = cms.put("/cms/articles/clay", json.replace("%s", "x".repeat(201)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("error").asString()).isNotBlank();
        assertThat(cms.page("/cms/articles/clay/edit")
                        .expectFirst("#title-en-GB")
                        .val())
                .isEqualTo("What clay remembers");
    }

    @Test
    void anArticleDeletedMeanwhileIsSaidToBeGone() {
        cms.post("/cms/articles/clay/delete");
        HttpResponse<String> answer = cms.put("/cms/articles/clay", "{\"revision\":1}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("deleted meanwhile");
    }

    @Test
    void anArticleLargerThanTwoMegabytesIsRefused() {
        assertThat(cms.put("/cms/articles/clay", " ".repeat(2 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aTokenIsMintedForTheCmssOwnPages() throws Exception {
        HttpResponse<String> answer = cms.post("/cms/token");
        SignedJWT token =
                SignedJWT.parse(JSON.readTree(answer.body()).path("token").asString());
        assertThat(token.verify(new MACVerifier(CmsFixture.KEY))).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/cms/token", "/cms/articles", "/cms/articles/clay/delete"})
    void anotherSitesPageChangesNothing(String path) {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        assertThat(cms.send(cms.request(path, "Origin", "https://evil.example").POST(nothing))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cms.send(cms.request(path, "Origin", cms.origin(), "Sec-Fetch-Site", "cross-site")
                                .POST(nothing))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cms.send(cms.request(path).POST(nothing)).statusCode()).isEqualTo(403);
        assertThat(cms.page("/cms/").select("tbody tr")).hasSize(4);
    }

    @Test
    void theEditorsModulesAreBoundByAnImportMapThatThePolicyLetsIn() {
        HttpResponse<String> answer = cms.get("/cms/articles/clay/edit");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        Element map = Jsoup.parse(answer.body()).expectFirst("script[type=importmap]");
        assertThat(policy)
                .contains("script-src 'self' 'nonce-" + map.attr("nonce") + "'")
                .contains("frame-src https://dam.example.com;")
                .contains("img-src 'self' " + cms.vitrine.media().toString().replace("/media", ";"));
        for (JsonNode address : JSON.readTree(map.data()).path("imports")) {
            if (address.asString().startsWith("/cms/")) {
                HttpResponse<String> module = cms.get(address.asString());
                assertThat(module.statusCode()).as(address.asString()).isEqualTo(200);
                assertThat(module.body()).containsPattern("(?m)^(export|import) ");
            }
        }
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = cms.get("/cms/assets/cms.css").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = cms.get("/cms/assets/cms.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/cms/assets/../words.properties",
        "/cms/assets/%2e%2e/words.css",
        "/cms/modules/jquery.js",
        "/cms/nowhere"
    })
    void whatIsNotThereIsADesignedPage(String path) {
        HttpResponse<String> answer = cms.get(path, "Accept-Language", "de");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("cms.name=");
    }

    @Test
    void theInterfaceSpeaksTheLanguageThatWasChosen() {
        HttpResponse<String> german = cms.get("/cms/?ui=de", "Accept-Language", "fr");
        assertThat(german.body()).contains("Neuer Artikel");
        String cookie = german.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("SameSite=Lax").contains("HttpOnly");
        assertThat(cms.get("/cms/", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("Neuer Artikel");
        assertThat(cms.get("/cms/", "Accept-Language", "fr").body()).contains("Nouvel article");
    }
}
