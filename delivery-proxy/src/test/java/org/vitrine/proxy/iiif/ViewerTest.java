package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;
import static org.vitrine.proxy.delivery.Answer.text;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.proxy.delivery.Answer;
import org.vitrine.proxy.delivery.Exhibit;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** What viewers get to see, for how long, and what is kept for the next. */
class ViewerTest {

    private static final ImageTransformer ENGINE = ImageTransformer.create(TransformLimits.DEFAULT);
    private static final IiifSettings STRICT = new IiifSettings(
            1000, new SizeLimits(800, 800, Optional.empty()), true, List.of("magazine"), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    private Gallery gallery;

    @BeforeEach
    void open() throws Exception {
        gallery = new Gallery(folder, ENGINE, Optional.of(STRICT));
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void onlySitesThatAreOfferedIiifAreAnswered() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(get(key + "/info.json").statusCode()).isEqualTo(403);
        assertThat(get(key + "/full/max/0/default.jpg").statusCode()).isEqualTo(403);
        assertThat(get(key + "/info.json?site=nowhere").statusCode()).isEqualTo(403);
        assertThat(get(key + "/info.json?site=magazine").statusCode()).isEqualTo(200);
        assertThat(gallery.opened()).isZero();
    }

    @Test
    void whatStandsInTheQueryStandsInEveryTilesAddress() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(text(get(key + "/info.json?site=magazine&locale=de-DE")))
                .contains("\"id\":\"https://media.example.com/iiif/3/" + key + "~magazine~de-DE\"")
                .contains("/media/" + key + ".json?locale=de-DE&site=magazine");
        assertThat(get(key + "~magazine~de-DE/0,0,512,512/512,512/0/default.jpg")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPictureIsShownInTheVariantOfThePagesLanguage() throws Exception {
        Exhibit german =
                gallery.exhibit("poster-de.png").painted(1200, 900, Color.BLUE).speaking("de-DE");
        AssetKey base = gallery.exhibit("poster.png")
                .painted(1600, 900, Color.RED)
                .variant("de-DE", german.key())
                .hang();
        german.variantOf(base).hang();
        assertThat(Answer.colour(get(base + "~magazine/full/300,/0/default.png")))
                .isEqualTo("red");
        HttpResponse<byte[]> variant = get(base + "~magazine~de-DE/full/300,/0/default.png");
        assertThat(Answer.colour(variant)).isEqualTo("blue");
        assertThat(header(variant, "Surrogate-Key")).contains("asset-" + base, "asset-" + german.key());
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawn, 410, withdrawn",
        "expired, 410, expired",
        "draft, 404, not-approved",
        "embargoed, 404, embargoed",
        "elsewhere, 403, not-for-this-market",
        "gone, 404, unknown"
    })
    void nothingOfAWithheldPictureIsAnsweredAndNothingStandsInForIt(String state, int status, String reason)
            throws Exception {
        AssetKey shown = balloon().hang();
        assertThat(get(shown + "~magazine/full/max/0/default.jpg").statusCode()).isEqualTo(200);
        withhold(state);
        int opened = gallery.opened();
        for (String request : List.of("info.json", "full/max/0/default.jpg", "0,0,512,512/512,512/0/default.jpg")) {
            HttpResponse<byte[]> answer = get(shown + "~magazine/" + request);
            assertThat(answer.statusCode()).as(request).isEqualTo(status);
            assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=" + reason);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "Access-Control-Expose-Headers")).contains("Vitrine-Verdict");
        }
        assertThat(gallery.opened()).isEqualTo(opened);
    }

    private void withhold(String state) {
        switch (state) {
            case "withdrawn" -> balloon().approval(Approval.WITHDRAWN).hang();
            case "expired" -> balloon().until(Gallery.NOON).hang();
            case "draft" -> balloon().approval(Approval.DRAFT).hang();
            case "embargoed" -> balloon().from(Gallery.NOON.plusSeconds(1)).hang();
            case "elsewhere" -> balloon().terms(terms(Set.of("FR"), null)).hang();
            default -> gallery.takeDown(balloon().key());
        }
    }

    @Test
    void noCacheKeepsATileBeyondItsRights() throws Exception {
        AssetKey key = balloon().until(Gallery.NOON.plusSeconds(20)).hang();
        HttpResponse<byte[]> tile = get(key + "~magazine/0,0,512,512/512,512/0/default.jpg");
        assertThat(header(tile, "Cache-Control")).contains("max-age=20", "must-revalidate");
        assertThat(header(get(key + "~magazine/info.json"), "Cache-Control")).contains("max-age=20");
        gallery.clockAt(Gallery.NOON.plusSeconds(20));
        assertThat(get(key + "~magazine/0,0,512,512/512,512/0/default.jpg").statusCode())
                .isEqualTo(410);
    }

    @Test
    void tilesAndAnnouncedSizesAreKeptAndNothingElse() throws Exception {
        AssetKey key = balloon().hang();
        for (String kept : List.of("0,0,512,512/512,512", "512,512,488,51/488,51", "full/500,282", "full/max")) {
            assertThat(header(get(key + "~magazine/" + kept + "/0/default.jpg"), "Cache-Status"))
                    .as(kept)
                    .matches("Vitrine; fwd=miss; stored; ttl=60; key=\"[0-9a-f]{32}\"");
            assertThat(header(get(key + "~magazine/" + kept + "/0/default.jpg"), "Cache-Status"))
                    .matches("Vitrine; hit; ttl=60; key=\"[0-9a-f]{32}\"");
        }
        long files = files();
        for (String other : List.of(
                "1,0,512,512/512,512/0/default",
                "full/401,/0/default",
                "full/max/90/default",
                "0,0,512,512/512,512/0/gray",
                "0,0,512,512/511,511/0/default")) {
            assertThat(header(get(key + "~magazine/" + other + ".jpg"), "Cache-Status"))
                    .as(other)
                    .isEqualTo("Vitrine; fwd=bypass");
        }
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void aHeldTileIsNotSentAgainAndPartsAreGiven() throws Exception {
        String tile = balloon().hang() + "~magazine/0,0,512,512/512,512/0/default.jpg";
        HttpResponse<byte[]> whole = get(tile);
        HttpResponse<byte[]> again = get(tile, "If-None-Match", header(whole, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<byte[]> part = get(tile, "Range", "bytes=0-99");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(100);
    }

    @Test
    void aLargeMasterIsShownNoLargerThanAllowed() throws Exception {
        AssetKey key = balloon().hang();
        assertThat(text(get(key + "~magazine/info.json")))
                .contains("\"width\":1000,\"height\":563", "\"maxWidth\":800")
                .doesNotContain("sizeUpscaling");
        assertThat(Answer.size(get(key + "~magazine/full/max/0/default.png"))).isEqualTo("800x450");
        assertThat(Answer.size(get(key + "~magazine/900,0,512,512/max/0/default.png")))
                .isEqualTo("100x512");
        HttpResponse<byte[]> closer = get(key + "~magazine/0,0,100,100/%5E200,/0/default.png");
        assertThat(closer.statusCode()).isEqualTo(501);
        assertThat(text(closer)).contains("extraFeatures");
    }

    @Test
    void aLicenceThatMachinesKnowIsSaid() throws Exception {
        AssetKey free = balloon()
                .terms(terms(Set.of(), "https://creativecommons.org/licenses/by/4.0/deed.de"))
                .hang();
        assertThat(text(get(free + "~magazine/info.json")))
                .contains("\"rights\":\"http://creativecommons.org/licenses/by/4.0/\"");
        AssetKey house =
                balloon().terms(terms(Set.of(), "https://example.com/terms")).hang();
        assertThat(text(get(house + "~magazine/info.json"))).doesNotContain("\"rights\"");
    }

    @Test
    void aBrokenMasterIsAProblemAndASoundIsNone() throws Exception {
        AssetKey broken = gallery.exhibit("broken.jpg")
                .content(new byte[] {-1, -40, -1, 0}, AssetKind.IMAGE, "image/jpeg")
                .hang();
        assertThat(get(broken + "~magazine/info.json").statusCode()).isEqualTo(502);
        AssetKey sound = gallery.exhibit("song.mp3")
                .content(new byte[] {1}, AssetKind.AUDIO, "audio/mpeg")
                .hang();
        assertThat(get(sound + "~magazine/info.json").statusCode()).isEqualTo(400);
        assertThat(text(get(sound + "~magazine/info.json"))).contains("of the kind audio");
    }

    private Exhibit balloon() {
        return gallery.exhibit("balloon.jpg").painted(1600, 900, Color.RED);
    }

    private static UsageTerms terms(Set<String> markets, String licence) {
        return new UsageTerms(
                markets,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(licence).map(URI::create));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return gallery.getAt("/iiif/3/" + path, headers);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
