package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.UrlSigner;
import org.vitrine.proxy.delivery.Answer;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.delivery.GalleryTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is refused, and what is said about it. */
class RefusalTest extends GalleryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hero?w=481          | offers the widths 480, 960, 1440",
                "hero?w=wide         | w is a whole number",
                "hero/b.gif          | is written here as",
                "banner              | There is no preset \"banner\"; the presets are: card, clip, download, hero",
                "card?site=magazine  | Site magazine offers no preset \"card\"; the presets are: clip, download, hero",
                "hero?site=nowhere   | No site is called \"nowhere\"",
                "clip                | is for the kind video; this asset is of the kind image",
                "hero?dpr=9          | dpr",
                "hero?locale=@@      | locale is a language tag",
                "hero?w=480&w=960    | stands twice"
            })
    void aRequestForWhatIsNotOfferedIsToldWhatIs(String place, String said) throws Exception {
        HttpResponse<byte[]> answer = gallery.get(balloon().hang() + "/" + place.strip());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("title").asString()).isEqualTo("Malformed request");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).contains(said);
    }

    @Test
    void aWidthBesideTheLadderIsRefusedForWithheldAssetsToo() throws Exception {
        assertThat(gallery.get("zjzrwk6fxzf7kz/hero?w=481").statusCode()).isEqualTo(400);
    }

    @Test
    void aSoundIsNoPicture() throws Exception {
        AssetKey key = gallery.exhibit("song.mp3")
                .content(new byte[] {1}, AssetKind.AUDIO, "audio/mpeg")
                .hang();
        HttpResponse<byte[]> answer = gallery.get(key + "/hero");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Answer.text(answer)).contains("of the kind audio and has no picture");
    }

    @Test
    void aSignatureThatDoesNotFitOrIsOverIsRefused() throws Exception {
        DeliveryPath path =
                DeliveryPath.to(balloon().hang(), "hero").named("b", "jpg").withWidth(333);
        UrlSigner stranger = new UrlSigner(List.of("another secret of enough bytes".getBytes(StandardCharsets.UTF_8)));
        assertThat(gallery.get(stranger.sign(path, Optional.empty()).print()).statusCode())
                .isEqualTo(403);

        UrlSigner own = new UrlSigner(List.of(Gallery.SECRET));
        assertThat(gallery.get(own.sign(path, Optional.of(Gallery.NOON)).print())
                        .statusCode())
                .isEqualTo(403);
        assertThat(gallery.get(own.sign(path, Optional.empty()).print()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/balloon.jpg",
                "/media/zjzrwk6fxzf7kz",
                "/media/zjzrwk6fxzf7kz/../../../etc/passwd",
                "/media/zjzrwk6fxzf7kz/hero/..%2f..%2fetc%2fpasswd",
                "/media/zjzrwk6fxzf7kz/hero/%252e%252e%252fpasswd%2",
                "/media/zjzrwk6fxzf7kz/hero/a%0d%0aSet-Cookie:%20a=b.jpg",
                "/media/zjzrwk6fxzf7kz/hero/a%00.jpg",
                "/media/zjzrwk6fxzf7kz/hero/%ff%fe.jpg",
                "/media/zjzrwk6fxzf7kz/hero/a%5c..%5cb.jpg",
                "/media/zjzrwk6fxzf7kz/hero?locale=de%0d%0aX:y",
                "/media/zjzrwk6fxzf7kz/hero/a.jpg/b",
                "/media/..%2f..%2fzjzrwk6fxzf7kz.json",
                "/media/zjzrwk6fxzf7kz.json?preset=%22%3E%3Cscript%3E"
            })
    void aHostileAddressIsRefused(String target) throws Exception {
        assertThat(gallery.status(target)).isIn(400, 404);
        assertThat(gallery.opened()).isZero();
    }

    @Test
    void anOverlongAddressIsRefused() throws Exception {
        assertThat(gallery.status("/media/zjzrwk6fxzf7kz/hero/" + "a".repeat(2001) + ".jpg"))
                .isEqualTo(400);
        assertThat(gallery.status("/media/zjzrwk6fxzf7kz/hero/" + "a".repeat(5000) + ".jpg"))
                .isEqualTo(400);
        assertThat(gallery.status("/media/zjzrwk6fxzf7kz/hero/" + "a".repeat(20_000)))
                .isIn(400, 414);
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        HttpResponse<byte[]> post = gallery.send("POST", "zjzrwk6fxzf7kz/hero");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        HttpResponse<byte[]> options = gallery.send("OPTIONS", "zjzrwk6fxzf7kz/hero");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
