package org.vitrine.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;
import static org.vitrine.proxy.delivery.Answer.text;

import java.awt.Color;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.delivery.EitherEngineTest;

/** One address, several formats. */
class NegotiationTest extends EitherEngineTest {

    @Test
    void anOpenAddressGivesWhatTheBrowserShowsAndSaysThatItDepends() throws Exception {
        AssetKey key = balloon().hang();

        HttpResponse<byte[]> modern = gallery.get(key + "/hero?w=480", "Accept", "image/webp,*/*");
        HttpResponse<byte[]> plain = gallery.get(key + "/hero?w=480", "Accept", "image/*,*/*;q=0.8");

        assertThat(header(modern, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(plain, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(modern, "Vary")).isEqualTo("Accept");
        assertThat(header(plain, "Vary")).isEqualTo("Accept");
        HttpResponse<byte[]> held =
                gallery.get(key + "/hero?w=480", "Accept", "image/webp", "If-None-Match", header(modern, "ETag"));
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(header(held, "Vary")).isEqualTo("Accept");
    }

    @Test
    void aFallbackAtAnOpenAddressDependsToo() throws Exception {
        HttpResponse<byte[]> answer = gallery.get("zjzrwk6fxzf7kz/hero", "Accept", "image/webp");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
    }

    @Test
    void aRefusalAtAnOpenAddressDependsTooAndIsNotKept() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> open = gallery.get(key + "/hero?w=481");
        HttpResponse<byte[]> fixed = gallery.get(key + "/hero/b.webp?w=481");

        assertThat(open.statusCode()).isEqualTo(400);
        assertThat(header(open, "Vary")).isEqualTo("Accept");
        assertThat(header(open, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(fixed, "Vary")).isEmpty();
    }

    @Test
    void anExtensionFixesTheFormatForEveryone() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> answer = gallery.get(key + "/hero/b.jpg", "Accept", "image/webp");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Vary")).isEmpty();
        assertThat(header(gallery.get(key + "/hero/b.webp"), "Content-Type")).isEqualTo("image/webp");
    }

    @Test
    void onlyWhatTheEngineWritesIsOffered() throws Exception {
        AssetKey key = balloon().hang();
        boolean avif = engine().writes().contains(ImageFormat.AVIF);

        HttpResponse<byte[]> negotiated = gallery.get(key + "/hero?w=480", "Accept", "image/avif");
        HttpResponse<byte[]> named = gallery.get(key + "/hero/b.avif?w=480");

        assertThat(header(negotiated, "Content-Type")).isEqualTo(avif ? "image/avif" : "image/jpeg");
        assertThat(named.statusCode()).isEqualTo(avif ? 200 : 400);
        if (!avif) {
            assertThat(text(named)).contains("written here as webp, jpg");
        }
    }

    @Test
    void aTransparentPictureStaysTransparentWhereNoModernFormatFits() throws Exception {
        AssetKey key = gallery.exhibit("logo.png")
                .painted(900, 900, Color.BLUE)
                .transparent()
                .hang();
        assertThat(header(gallery.get(key + "/card"), "Content-Type")).isEqualTo("image/png");
    }
}
