package org.vitrine.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.Reading;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.SourceUnavailable;

final class FolderSourceTest extends PhotosFolder {

    private static final LanguageTag GERMAN = new LanguageTag("de");

    @Test
    void aFileNobodySpeaksOfIsADraft() throws IOException {
        put("2024/balloon.jpg", Painted.jpeg(40, 30));
        Asset asset = current("2024/balloon.jpg");
        assertThat(asset.kind()).isEqualTo(AssetKind.IMAGE);
        assertThat(asset.key().value()).isEqualTo("zjzrwk6fxzf7kz");
        assertThat(asset.governance().approval()).isEqualTo(Approval.DRAFT);
        assertThat(asset.master().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void theSidecarIsHeardBeforeTheFileAndTheFileBeforeItsFolder() throws IOException {
        put(".vitrine.yaml", "approval: approved\nrights: {credit: The archive, copyright: The archive}\n");
        put("a.jpg", Painted.jpegWithXmp(40, 30, Painted.packetOf("""
            <photoshop:Credit>The studio</photoshop:Credit><dc:title><rdf:Alt>
            <rdf:li xml:lang='en'>Balloon</rdf:li><rdf:li xml:lang='de'>Ballon</rdf:li></rdf:Alt></dc:title>\
            """)));
        put("a.jpg.yaml", """
            rights: {until: 2027-03-31, markets: [DE, AT]}
            focalPoint: {x: 0.62, y: 0.40}
            title: {de: Roter Ballon}
            tags: [Sky]
            """);

        Asset asset = current("a.jpg");

        assertThat(asset.governance().approval()).isEqualTo(Approval.APPROVED);
        // The end of that day in Berlin.
        assertThat(asset.governance().window().until()).contains(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(asset.governance().terms().markets()).containsExactly("AT", "DE");
        assertThat(asset.governance().terms().credit()).contains("The studio");
        assertThat(asset.governance().terms().copyright()).contains("The archive");
        assertThat(asset.texts().title().in(List.of(GERMAN))).contains("Roter Ballon");
        assertThat(asset.texts().title().in(List.of(new LanguageTag("en")))).contains("Balloon");
        assertThat(asset.focalPoint()).contains(new FocalPoint(0.62, 0.40));
        assertThat(asset.tags()).containsExactly("sky");
    }

    @Test
    void defaultsOfANearerFolderWin() throws IOException {
        put(".vitrine.yaml", "approval: approved\ntags: [archive]\n");
        put("old/.vitrine.yaml", "approval: withdrawn\n");
        put("old/deep/a.jpg", Painted.jpeg(8, 8));
        Asset asset = current("old/deep/a.jpg");
        assertThat(asset.governance().approval()).isEqualTo(Approval.WITHDRAWN);
        assertThat(asset.tags()).containsExactly("archive");
    }

    @Test
    void everyMistakeInASidecarIsSaidWithItsLine() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        put("a.jpg.yaml", "approval: approved\nrights:\n  until: soon\naprovl: withdrawn\n");
        Reading.Doubtful doubtful = (Reading.Doubtful) read("a.jpg");
        assertThat(doubtful.draft().governance().approval()).isEqualTo(Approval.DRAFT);
        assertThat(doubtful.reason().orElseThrow())
                .contains("a.jpg.yaml:3: rights.until")
                .contains("a.jpg.yaml:4: aprovl");
    }

    @Test
    void aLicenceEndThatCannotBeReadIsADoubtUntilTheSidecarSaysIt() throws IOException {
        put(
                "a.jpg",
                Painted.jpegWithXmp(8, 8, Painted.packetOf("<plus:LicenseEndDate>31.3.2027</plus:LicenseEndDate>")));
        put("a.jpg.yaml", "approval: approved\n");
        assertThat(((Reading.Doubtful) read("a.jpg")).reason().orElseThrow()).contains("31.3.2027");
        put("a.jpg.yaml", "approval: approved\nrights: {until: 2027-03-31}\n");
        assertThat(current("a.jpg").governance().approval()).isEqualTo(Approval.APPROVED);
    }

    @Test
    void brokenDefaultsPutAllFilesOfTheFolderInDoubtAndAreSaidOnce() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        put(".vitrine.yaml", "approval: yes\n");
        assertThat(((Reading.Doubtful) read("a.jpg")).reason()).isEmpty();
        assertThat(read(".vitrine.yaml")).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aMislabelledFileIsNoAsset() throws IOException {
        put("a.png", Painted.jpeg(8, 8));
        put("b.jpg", "not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(((Reading.Unreadable) read("a.png")).reason())
                .contains("mislabelled")
                .contains("JPEG");
        assertThat(((Reading.Unreadable) read("b.jpg")).reason()).contains("mislabelled");
        put("raw.nef", Painted.tiff(8, 8));
        assertThat(read("raw.nef")).isInstanceOf(Reading.Gone.class);
        put("notes.txt", "buy paint");
        assertThat(read("notes.txt")).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void picturesMadeOfAnAssetArePartOfItAndNoAssetsOfTheirOwn() throws Exception {
        put("a.jpg", Painted.jpeg(80, 80));
        Asset alone = current("a.jpg");
        put("a.jpg.hero.png", Painted.png(40, 20));

        assertThat(read("a.jpg.hero.png")).isInstanceOf(Reading.Gone.class);
        Asset asset = current("a.jpg");
        assertThat(asset.renditions()).containsOnlyKeys("hero");
        assertThat(asset.version()).isNotEqualTo(alone.version());
        MasterFile hero = asset.renditions().get("hero");
        assertThat(hero.dimensions()).contains(new Dimensions(40, 20));
        try (OpenedMaster opened = source.open(asset, hero)) {
            assertThat(opened.path()).hasFileName("a.jpg.hero.png");
        }

        Files.delete(root.resolve("a.jpg.hero.png"));
        read("a.jpg.hero.png");
        assertThat(current("a.jpg").renditions()).isEmpty();
    }

    @Test
    void aVersionFollowsContentAndPosterUnlessItIsGiven() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        String first = current("a.jpg").version().value();
        put("a.jpg.yaml", "title: Another\n");
        assertThat(current("a.jpg").version().value()).isEqualTo(first);
        put("a.jpg.poster.jpg", Painted.jpeg(4, 4));
        Asset withPoster = current("a.jpg");
        assertThat(withPoster.version().value()).isNotEqualTo(first);
        assertThat(withPoster.picture().map(MasterFile::fileName)).contains("a.jpg.poster.jpg");
        put("a.jpg.yaml", "version: 3\n");
        assertThat(current("a.jpg").version().name()).isEqualTo("3");
    }

    @Test
    void variantsAndTheirAssetKnowEachOther() throws IOException {
        put("shop/poster.jpg", Painted.jpeg(8, 8));
        put("shop/poster-de.jpg", Painted.jpeg(9, 8));
        put("shop/poster-de.jpg.yaml", "locale: de-DE\nvariantOf: poster.jpg\n");
        Asset variant = current("shop/poster-de.jpg");
        Asset original = current("shop/poster.jpg");
        assertThat(variant.variantOf()).contains(original.key());
        assertThat(original.variants()).containsExactly(new LocaleVariant(new LanguageTag("de-DE"), variant.key()));
    }

    @Test
    void aVariantOfAMissingFileIsADoubt() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        put("a.jpg.yaml", "locale: de\nvariantOf: ../outside.jpg\n");
        assertThat(((Reading.Doubtful) read("a.jpg")).reason().orElseThrow()).contains("outside.jpg");
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        Path outside = Files.write(temporary.resolve("secret.jpg"), Painted.jpeg(8, 8));
        Files.createSymbolicLink(root.resolve("link.jpg"), outside);
        Files.createSymbolicLink(root.resolve("up"), temporary);
        put("inside.jpg", Painted.jpeg(8, 8));
        Files.createSymbolicLink(root.resolve("same.jpg"), root.resolve("inside.jpg"));

        assertThat(((Reading.Unreadable) read("link.jpg")).reason()).contains("leads out of the folder");
        assertThat(((Reading.Unreadable) read("up")).reason()).contains("folder");
        assertThat(((Reading.Unreadable) read("up/secret.jpg")).reason()).contains("leads out of the folder");
        assertThat(((Reading.Unreadable) read("../secret.jpg")).reason()).contains("leads out of the folder");
        assertThat(((Reading.Unreadable) read(outside.toString())).reason()).contains("leads out of the folder");
        assertThat(current("same.jpg").master().fileName()).isEqualTo("same.jpg");
    }

    @Test
    void hiddenAndHalfWrittenFilesAreLeftAlone() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        put(".git/b.jpg", Painted.jpeg(8, 8));
        put("c.jpg.part", Painted.jpeg(8, 8));
        put("d.jpg~", Painted.jpeg(8, 8));
        try (Stream<NativeId> ids = source.ids()) {
            assertThat(ids.map(NativeId::id)).containsExactly("a.jpg");
        }
    }

    @Test
    void aSidecarWithoutItsFileIsAProblem() throws IOException {
        put("gone.jpg.yaml", "approval: approved\n");
        assertThat(((Reading.Unreadable) read("gone.jpg.yaml")).reason()).contains("gone.jpg");
    }

    @Test
    void aNameInAnyUnicodeFormIsTheSameAsset() throws IOException {
        put("Gru\u0308\u00dfe.png", Painted.png(8, 8));
        try (Stream<NativeId> ids = source.ids()) {
            assertThat(ids.map(NativeId::id)).containsExactly("Gr\u00fc\u00dfe.png");
        }
        assertThat(current("Gr\u00fc\u00dfe.png").kind()).isEqualTo(AssetKind.IMAGE);
    }

    @Test
    void anOpenedMasterKnowsThatItsFileChanged() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        Asset asset = current("a.jpg");
        try (OpenedMaster opened = source.open(asset, asset.master())) {
            assertThat(Files.readAllBytes(opened.path())).isEqualTo(Painted.jpeg(8, 8));
            assertThat(opened.unchanged()).isTrue();
            put("a.jpg", Painted.jpeg(16, 8));
            assertThat(opened.unchanged()).isFalse();
        }
        assertThatThrownBy(() -> source.open(asset, asset.master())).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void unchangedFilesAreNotReadAgainAfterARestart() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        Asset asset = current("a.jpg");
        source.close();
        source = source();
        assertThat(source.read(asset.id(), true)).isInstanceOf(Reading.Unchanged.class);
        assertThat(source.read(asset.id(), false)).isInstanceOf(Reading.Current.class);
        source.open(asset, asset.master()).close();
        put("a.jpg.yaml", "approval: withdrawn\n");
        assertThat(source.read(asset.id(), true)).isInstanceOf(Reading.Current.class);
    }

    @Test
    void anotherTimeZoneHasEveryDateReadAgain() throws IOException {
        put("a.jpg", Painted.jpeg(8, 8));
        put("a.jpg.yaml", "rights: {until: 2027-03-31}\n");
        Asset inBerlin = current("a.jpg");
        assertThat(source.read(inBerlin.id(), true)).isInstanceOf(Reading.Unchanged.class);
        source.close();
        source = source(ZoneId.of("America/Los_Angeles"));
        assertThat(source.read(inBerlin.id(), true))
                .isInstanceOfSatisfying(
                        Reading.Current.class,
                        reading -> assertThat(
                                        reading.asset().governance().window().until())
                                .contains(Instant.parse("2027-04-01T07:00:00Z")));
    }
}
