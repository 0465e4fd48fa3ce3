package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vitrine.proxy.delivery.Answer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.proxy.delivery.GalleryTest;

/** As much of the content as is asked for. */
class ContentTest extends GalleryTest {

    private static final byte[] FILM = film();

    @Test
    void whatIsHeldAlreadyIsNotMadeOrSentAgain() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> first = gallery.get(key + "/hero/b.jpg");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        HttpResponse<byte[]> again = gallery.get(key + "/hero/b.jpg", "If-None-Match", "\"other\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
        assertThat(header(again, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(gallery.opened()).isEqualTo(1);
    }

    @Test
    void headTellsWhatGetWouldGive() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> head = gallery.send("HEAD", key + "/hero/b.jpg");
        HttpResponse<byte[]> get = gallery.get(key + "/hero/b.jpg");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(get.body().length));
    }

    @Test
    void aPlayerReadsAFilmInParts() throws Exception {
        AssetKey key = film("film.mp4");

        HttpResponse<byte[]> part = gallery.get(key + "/clip", "Range", "bytes=70000-140009");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 70000-140009/200000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(FILM, 70_000, 140_010));

        HttpResponse<byte[]> end = gallery.get(key + "/clip", "Range", "bytes=-5");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(FILM, 199_995, 200_000));

        HttpResponse<byte[]> beyond = gallery.get(key + "/clip", "Range", "bytes=200000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */200000");
        assertThat(header(beyond, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(beyond, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(beyond.headers().map().keySet())
                .doesNotContain("cdn-cache-control", "surrogate-control", "surrogate-key", "cache-tag", "etag");
    }

    @Test
    void severalPartsComeAsOneMessageOfTheAnnouncedLength() throws Exception {
        HttpResponse<byte[]> answer = gallery.get(film("film.mp4") + "/clip", "Range", "bytes=0-2,1000-1001");

        assertThat(answer.statusCode()).isEqualTo(206);
        String boundary = header(answer, "Content-Type").replace("multipart/byteranges; boundary=", "");
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertThat(text.split("--" + boundary)).hasSize(4);
        assertThat(text).contains("Content-Range: bytes 0-2/200000", "Content-Range: bytes 1000-1001/200000");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
    }

    @Test
    void aPartOfAnotherVersionIsNotMixedIn() throws Exception {
        AssetKey key = film("film.mp4");
        String tag = header(gallery.send("HEAD", key + "/clip"), "ETag");

        assertThat(gallery.get(key + "/clip", "Range", "bytes=0-9", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        HttpResponse<byte[]> other = gallery.get(key + "/clip", "Range", "bytes=0-9", "If-Range", "\"old\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).hasSize(FILM.length);
    }

    @Test
    void aFilmReplacedWhileItIsReadIsBrokenOffAndNotMixed() throws Exception {
        AssetKey key = film("film.mp4");
        byte[] other = new byte[FILM.length];
        gallery.whenRead(() -> Files.write(gallery.folder().resolve("film.mp4"), other));

        assertThatThrownBy(() -> gallery.get(key + "/clip")).isInstanceOf(IOException.class);
    }

    @Test
    void everyAnswerSaysThatItIsWhatItSays() throws Exception {
        for (String path : List.of(balloon().hang() + "/hero", film("film.mp4") + "/clip", "nonsense")) {
            HttpResponse<byte[]> answer = gallery.get(path);
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    private AssetKey film(String name) {
        return gallery.exhibit(name).content(FILM, AssetKind.VIDEO, "video/mp4").hang();
    }

    private static byte[] film() {
        byte[] film = new byte[200_000];
        for (int i = 0; i < film.length; i++) {
            film[i] = (byte) (i * 31 % 251);
        }
        return film;
    }
}
