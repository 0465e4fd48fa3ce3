package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Quality;

/** What askers are told about a quality that was sought. */
class FoundQualityTest extends GalleryTest {

    @Test
    void theQualityFoundIsToldAndTheSameFromTheCache() throws Exception {
        AssetKey key = balloon().hang();
        demand(new Quality.Found(0.97, 30, 90), Optional.of(150_000));

        HttpResponse<byte[]> made = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(made, "Vitrine-Quality")).matches("[3-9]\\d; similarity=(0\\.9[7-9]\\d\\d|1\\.0000)");
        assertThat(header(made, "Vitrine-Budget")).isEqualTo(made.body().length + "/150000");

        HttpResponse<byte[]> kept = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(header(kept, "Cache-Status")).startsWith("Vitrine; hit");
        assertThat(header(kept, "Vitrine-Quality")).isEqualTo(header(made, "Vitrine-Quality"));
    }

    @Test
    void whatIsTooHeavyAtAnyQualityIsServedAndSaysSo() throws Exception {
        AssetKey key = balloon().hang();
        demand(new Quality.Fixed(80), Optional.of(1_000));

        HttpResponse<byte[]> heavy = gallery.get(key + "/hero/b.jpg?w=1440");
        assertThat(heavy.statusCode()).isEqualTo(200);
        assertThat(heavy.body().length).isGreaterThan(1_000);
        assertThat(header(heavy, "Vitrine-Budget")).isEqualTo(heavy.body().length + "/1000");
        assertThat(header(heavy, "Vitrine-Quality")).isEqualTo("10");
    }

    @Test
    void aQualityThatWasGivenIsNotTold() throws Exception {
        AssetKey key = balloon().hang();
        HttpResponse<byte[]> plain = gallery.get(key + "/hero/b.jpg?w=480");
        assertThat(plain.headers().firstValue("Vitrine-Quality")).isEmpty();
        assertThat(plain.headers().firstValue("Vitrine-Budget")).isEmpty();
    }

    private void demand(Quality quality, Optional<Integer> ceiling) {
        Preset hero = gallery.preset("hero");
        Encoding usual = hero.encoding();
        gallery.put(hero.with(new Encoding(
                        usual.formats(),
                        quality,
                        usual.effort(),
                        ceiling,
                        usual.colours(),
                        usual.mostFrames(),
                        usual.rightsKept()))
                .withRevision(2));
    }
}
