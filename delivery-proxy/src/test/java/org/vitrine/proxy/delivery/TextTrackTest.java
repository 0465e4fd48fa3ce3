package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Approval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subtitles, governed as the video they belong to. */
class TextTrackTest extends GalleryTest {

    private static final String GERMAN = "WEBVTT\n\n00:00.000 --> 00:01.000\nSegelnd nach Hause\n";

    @Test
    void subtitlesAreDeliveredAsTheDamHoldsThem() throws Exception {
        AssetKey key = film().hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/tracks/de.vtt?site=magazine");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo(GERMAN);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/vtt; charset=utf-8");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Surrogate-Key")).contains("asset-" + key, "site-magazine");
        assertThat(gallery.get(key + "/tracks/de.vtt", "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void subtitlesOfAWithheldVideoAreWithheldAlsoFromThoseWhoHoldThem() throws Exception {
        AssetKey key = film().hang();
        String held = header(gallery.get(key + "/tracks/de.vtt"), "ETag");
        film().approval(Approval.WITHDRAWN).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/tracks/de.vtt", "If-None-Match", held);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=withdrawn");
        assertThat(text(answer)).doesNotContain("Segelnd");
        assertThat(gallery.get(key + ".json?preset=clip").body()).asString().doesNotContain("tracks");
    }

    @Test
    void subtitlesOfAVideoThatIsReplacedMeanwhileAreThoseOfTheNewOne() throws Exception {
        AssetKey key = film().hang();
        gallery.whenOpened(() -> replaced("WEBVTT\n\nnew").hang());

        HttpResponse<byte[]> answer = gallery.get(key + "/tracks/de.vtt");
        assertThat(gallery.opened()).isEqualTo(2);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("WEBVTT\n\nnew");
    }

    @Test
    void aLanguageOrAnAssetThatIsNotThereIsNotFound() throws Exception {
        AssetKey key = film().hang();
        HttpResponse<byte[]> answer = gallery.get(key + "/tracks/fr.vtt");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("no subtitles in this language");
        assertThat(gallery.get("00000000000000/tracks/de.vtt").statusCode()).isEqualTo(404);
        assertThat(gallery.get(key + "/tracks/de.srt").statusCode()).isEqualTo(400);
        assertThat(gallery.get(key + "/tracks/de.vtt?site=nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void factsNameTheSubtitlesThatThereAre() throws Exception {
        AssetKey key = film().hang();
        JsonNode tracks = JsonMapper.shared()
                .readTree(gallery.get(key + ".json?preset=clip&locale=de-DE&site=magazine")
                        .body())
                .path("tracks");
        assertThat(tracks).hasSize(2);
        assertThat(tracks.path(0).toString())
                .isEqualTo("{\"kind\":\"subtitles\",\"language\":\"de\",\"label\":\"Deutsch\","
                        + "\"src\":\"https://media.example.com/media/" + key
                        + "/tracks/de.vtt?locale=de-DE&site=magazine\"}");
        assertThat(tracks.path(1).path("language").asString()).isEqualTo("en");
    }

    private Exhibit film() throws IOException {
        return gallery.exhibit("sailing.mp4")
                .content(new byte[] {1, 2, 3}, AssetKind.VIDEO, "video/mp4")
                .subtitled("de", GERMAN)
                .subtitled("en", "WEBVTT\n");
    }

    private Exhibit replaced(String subtitles) {
        try {
            return film().content(new byte[] {4, 5}, AssetKind.VIDEO, "video/mp4")
                    .subtitled("de", subtitles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
