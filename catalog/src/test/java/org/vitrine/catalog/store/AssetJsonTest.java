package org.vitrine.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.Assets;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

class AssetJsonTest {

    @Property(tries = 100)
    void whatIsWrittenReadsTheSame(@ForAll("assets") Asset asset) {
        assertThat(AssetJson.read("key", AssetJson.write(asset))).contains(asset);
    }

    @Test
    void everyTextBeginsWithItsFormat() {
        assertThat(AssetJson.write(Assets.image("a.jpg").asset())).startsWith(AssetJson.BEGINNING);
    }

    @Test
    void aBareAssetReadsTheSame() {
        Asset bare = Assets.image("a.jpg").asset();
        assertThat(AssetJson.read("key", AssetJson.write(bare))).contains(bare);
    }

    @Test
    void anotherFormatCountsAsMissing() {
        String text = AssetJson.write(Assets.image("a.jpg").asset());

        assertThat(AssetJson.read("key", text.replace("\"format\":" + AssetDocument.FORMAT, "\"format\":1")))
                .isEmpty();
        assertThat(AssetJson.read("key", text.replace("\"approval\":\"approved\"", "\"approval\":\"fine\"")))
                .isEmpty();
        assertThat(AssetJson.read("key", text.replace("\"source\":\"photos\",", "")))
                .isEmpty();
        assertThat(AssetJson.read("key", "{")).isEmpty();
        assertThat(AssetJson.read("key", "null")).isEmpty();
    }

    @Provide
    Arbitrary<Asset> assets() {
        Arbitrary<String> words = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
        Arbitrary<LanguageTag> tags =
                Arbitraries.of("en", "de-AT", "fr", "x-default", "zh-Hant-TW").map(LanguageTag::new);
        Arbitrary<LocalizedText> texts =
                Arbitraries.maps(tags, words).ofMaxSize(3).map(LocalizedText::new);
        Arbitrary<Optional<Instant>> moments = Arbitraries.longs()
                .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                .map(second -> Instant.ofEpochSecond(second, Math.floorMod(second, 1_000_000_000)))
                .optional();
        Arbitrary<UsageTerms> terms = Combinators.combine(
                        Arbitraries.of("DE", "AT", "GB").set().ofMaxSize(3),
                        Arbitraries.of("web", "print").set().ofMaxSize(2),
                        words.optional(),
                        words.optional(),
                        Arbitraries.of(URI.create("https://example.com/licence?a=b"))
                                .optional(),
                        Arbitraries.of(URI.create("https://example.com/ask")).optional())
                .as(UsageTerms::new);
        Arbitrary<Governance> governance = Combinators.combine(
                        Arbitraries.of(Approval.class),
                        Combinators.combine(moments, moments).as(RightsWindow::new),
                        terms)
                .as(Governance::new);
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Optional<FocalPoint>> points =
                Combinators.combine(shares, shares).as(FocalPoint::new).optional();
        Arbitrary<Dimensions> sizes =
                Arbitraries.integers().between(1, 100_000).map(width -> new Dimensions(width, 100_001 - width));
        Arbitrary<MasterFile> files = Combinators.combine(
                        words.map(name -> name.replace('/', '_')),
                        Arbitraries.of("image/jpeg", "image/svg+xml", "video/mp4"),
                        Arbitraries.longs().greaterOrEqual(1),
                        sizes.optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(MasterFile::new);
        Arbitrary<NativeId> ids =
                words.filter(word -> word.indexOf('\0') < 0).map(word -> new NativeId("photos", word));
        return Combinators.combine(
                        ids,
                        governance,
                        Combinators.combine(texts, texts, texts).as(Texts::new),
                        words.set().ofMaxSize(3),
                        points,
                        tags.optional(),
                        files,
                        Arbitraries.maps(Arbitraries.of("hero", "poster"), files))
                .as((id, governed, read, labels, point, language, master, renditions) -> new Asset(
                        id,
                        master.transparent() ? AssetKind.IMAGE : AssetKind.VIDEO,
                        new AssetVersion("v" + master.bytes()),
                        governed.window().from().orElse(Instant.EPOCH),
                        governed,
                        read,
                        labels,
                        point,
                        language,
                        List.of(),
                        language.map(tag -> id.key()),
                        master,
                        renditions));
    }
}
