package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Approval;

/** What stands in for what cannot be shown. */
class FallbackTest extends EitherEngineTest {

    @ParameterizedTest
    @CsvSource({
        "hero?w=480, 480x270",
        "hero/x.webp?w=960, 960x540",
        "hero/x.jpg?w=1440, 1440x810",
        "card/x.jpg?w=200, 200x200",
        "card?w=200&dpr=2, 400x400"
    })
    void theNeutralPictureHasTheShapeAndWidthOfItsPlace(String place, String size) throws Exception {
        AssetKey key = balloon().approval(Approval.DRAFT).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/" + place);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("withheld; reason=not-approved");
        assertThat(Answer.size(answer)).isEqualTo(size);
        assertThat(Answer.colour(answer)).isEqualTo("grey");
    }

    @Test
    void thePresetsFallbackComesBeforeTheSitesAndBothAreGoverned() throws Exception {
        AssetKey green =
                gallery.exhibit("green.jpg").painted(1600, 1200, Color.GREEN).hang();
        AssetKey blue =
                gallery.exhibit("blue.jpg").painted(1600, 1200, Color.BLUE).hang();
        gallery.put(Rules.withFallback(Rules.site("magazine", "GB", List.of("en-GB"), List.of()), blue));
        gallery.put(Rules.withFallback(gallery.preset("hero"), green));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();

        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?site=magazine")))
                .isEqualTo("green");
        gallery.exhibit("green.jpg").until(Gallery.NOON).hang();
        HttpResponse<byte[]> ofSite = gallery.get(key + "/hero/x.jpg?site=magazine");
        assertThat(Answer.colour(ofSite)).isEqualTo("blue");
        assertThat(Answer.size(ofSite)).isEqualTo("960x540");
        gallery.exhibit("blue.jpg").approval(Approval.WITHDRAWN).hang();
        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?site=magazine")))
                .isEqualTo("grey");
    }

    @Test
    void aFallbackIsTakenDownWhenItsOwnRightsEnd() throws Exception {
        AssetKey green = gallery.exhibit("green.jpg")
                .painted(1600, 1200, Color.GREEN)
                .until(Gallery.NOON.plusSeconds(3))
                .hang();
        gallery.put(Rules.withFallback(gallery.preset("hero"), green));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/x.jpg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=3, must-revalidate");
        assertThat(header(answer, "Surrogate-Key")).contains("asset-" + green);
    }

    @Test
    void aFallbackThatIsAVariantIsWithdrawnWithItsBase() throws Exception {
        Exhibit base = gallery.exhibit("base.jpg").painted(1600, 1200, Color.BLUE);
        AssetKey variant = gallery.exhibit("variant.jpg")
                .painted(1600, 1200, Color.GREEN)
                .speaking("de")
                .variantOf(base.key())
                .hang();
        base.variant("de", variant).hang();
        gallery.put(Rules.withFallback(gallery.preset("hero"), variant));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();
        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?w=480"))).isEqualTo("green");

        base.approval(Approval.WITHDRAWN).hang();

        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?w=480"))).isEqualTo("grey");
    }

    @Test
    void aFallbackWithdrawnWhileItIsMadeDoesNotStandIn() throws Exception {
        Exhibit green = gallery.exhibit("green.jpg").painted(1600, 1200, Color.GREEN);
        gallery.put(Rules.withFallback(gallery.preset("hero"), green.hang()));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();
        gallery.whenOpened(() -> green.approval(Approval.WITHDRAWN).hang());

        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?w=480"))).isEqualTo("grey");
    }

    @Test
    void whatMayYetStandInIsNamedToCachesSoThatTheyAreToldWhenItDoes() throws Exception {
        AssetKey green = gallery.exhibit("green.jpg")
                .painted(1600, 1200, Color.GREEN)
                .approval(Approval.DRAFT)
                .hang();
        gallery.put(Rules.withFallback(Rules.site("magazine", "GB", List.of("en-GB"), List.of()), green));
        AssetKey key = balloon().approval(Approval.DRAFT).hang();

        HttpResponse<byte[]> neutral = gallery.get(key + "/hero/x.jpg?site=magazine");
        assertThat(Answer.colour(neutral)).isEqualTo("grey");
        assertThat(header(neutral, "Surrogate-Key").split(" "))
                .containsExactlyInAnyOrder(
                        "asset-" + key, "asset-" + green, "source-photos", "preset-hero", "site-magazine");
    }

    @Test
    void aPresetMayTellMachinesThatAPictureIsGone() throws Exception {
        gallery.put(Rules.withWithheldStatus(gallery.preset("hero"), 410));
        AssetKey key = balloon().approval(Approval.WITHDRAWN).hang();

        HttpResponse<byte[]> gone = gallery.get(key + "/hero/x.jpg?w=480");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Answer.size(gone)).isEqualTo("480x270");
        HttpResponse<byte[]> again = gallery.get(key + "/hero/x.jpg?w=480", "If-None-Match", header(gone, "ETag"));
        assertThat(again.statusCode()).isEqualTo(410);
    }

    @Test
    void aSilentSourceGivesWhatIsCachedAndElseAFallbackThatCachesDoNotKeep() throws Exception {
        AssetKey key = balloon().hang();
        gallery.get(key + "/hero/x.jpg?w=480");
        gallery.sourceAnswers(false);

        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg?w=480"))).isEqualTo("red");
        HttpResponse<byte[]> missing = gallery.get(key + "/card/x.jpg?w=400");
        assertThat(missing.statusCode()).isEqualTo(504);
        assertThat(header(missing, "Vitrine-Verdict")).isEqualTo("unavailable");
        for (String cache : List.of("Cache-Control", "CDN-Cache-Control", "Surrogate-Control")) {
            assertThat(header(missing, cache)).isEqualTo("no-store");
        }
        assertThat(Answer.size(missing)).isEqualTo("400x400");

        gallery.sourceAnswers(true);
        assertThat(Answer.colour(gallery.get(key + "/card/x.jpg?w=400"))).isEqualTo("red");
    }

    @Test
    void aSilentSourceOfADocumentIsSaid() throws Exception {
        AssetKey key = gallery.exhibit("brochure.pdf")
                .content(new byte[] {1, 2, 3}, AssetKind.DOCUMENT, "application/pdf")
                .hang();
        gallery.sourceAnswers(false);

        HttpResponse<byte[]> answer = gallery.get(key + "/download");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }
}
