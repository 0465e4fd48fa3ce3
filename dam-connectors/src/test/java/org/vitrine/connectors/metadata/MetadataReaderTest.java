package org.vitrine.connectors.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.internal.xmp.XMPConst;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.RightsDate;
import org.vitrine.core.locale.LanguageTag;

final class MetadataReaderTest {

    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final LanguageTag GERMAN = new LanguageTag("de");

    @TempDir
    Path folder;

    @Test
    void xmpTextsAreReadPerLanguage() throws Exception {
        String packet = Painted.packetOf("""
                <dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Red balloon</rdf:li>
                  <rdf:li xml:lang='de'>Roter Ballon</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang='en'>A balloon over a field</rdf:li></rdf:Alt></dc:description>
                <Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
                  <rdf:li xml:lang='de'>Ein roter Ballon am Himmel</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
                <dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>All rights reserved</rdf:li></rdf:Alt></dc:rights>
                <dc:subject><rdf:Bag><rdf:li>balloon</rdf:li><rdf:li>sky</rdf:li></rdf:Bag></dc:subject>
                <photoshop:Credit>Photo: the studio</photoshop:Credit>
                <xmpRights:WebStatement>https://example.com/licence</xmpRights:WebStatement>
                <plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'>
                  <plus:LicensorName>The studio</plus:LicensorName>
                  <plus:LicensorURL>https://example.com/ask</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
                <plus:LicenseEndDate>2027-03-31</plus:LicenseEndDate>""");

        EmbeddedMetadata read = read(Painted.jpegWithXmp(64, 48, packet));

        assertThat(read.format()).isEqualTo(FileFormat.JPEG);
        assertThat(read.dimensions()).contains(new Dimensions(64, 48));
        assertThat(read.texts().title().in(List.of(GERMAN))).contains("Roter Ballon");
        assertThat(read.texts().title().in(List.of(ENGLISH))).contains("Red balloon");
        assertThat(read.texts().description().in(List.of(ENGLISH))).contains("A balloon over a field");
        assertThat(read.texts().altText().in(List.of(GERMAN))).contains("Ein roter Ballon am Himmel");
        assertThat(read.texts().altText().in(List.of(ENGLISH))).isEmpty();
        assertThat(read.tags()).containsExactly("balloon", "sky");
        assertThat(read.rights().credit()).contains("Photo: the studio");
        assertThat(read.rights().copyright().in(List.of(ENGLISH))).contains("All rights reserved");
        assertThat(read.rights().licence()).contains(URI.create("https://example.com/licence"));
        assertThat(read.rights().licensor()).contains(URI.create("https://example.com/ask"));
        assertThat(read.rights().until().flatMap(EmbeddedDate::date)).isEqualTo(RightsDate.parse("2027-03-31"));
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void whoGrantsLicencesIsNoLicence() throws Exception {
        String packet = Painted.packetOf("<plus:Licensor><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                + "<plus:LicensorURL>https://example.com/ask</plus:LicensorURL></rdf:li></rdf:Bag></plus:Licensor>");
        EmbeddedRights rights = read(Painted.jpegWithXmp(64, 48, packet)).rights();
        assertThat(rights.licence()).isEmpty();
        assertThat(rights.licensor()).contains(URI.create("https://example.com/ask"));
    }

    @Test
    void rightsThatStandInIptcOrExifAloneAreReadAndTheMakerIsNamedWhereNoCreditIs() throws Exception {
        byte[] exif = Painted.jpegWithExif(10, 10, 1, "From Exif", "The photographer\0The editor");
        assertThat(read(exif).rights().copyright().in(List.of(ENGLISH))).contains("The photographer");

        byte[] byLine = Painted.withSegment(exif, 0xED, Painted.iptc(Map.of(80, "Who took it", 116, "The owner")));
        assertThat(read(byLine).rights().credit()).contains("Who took it");
        assertThat(read(byLine).rights().copyright().in(List.of(ENGLISH))).contains("The owner");

        String made = Painted.packetOf("<dc:creator><rdf:Seq><rdf:li>Who made it</rdf:li></rdf:Seq></dc:creator>");
        byte[] creator = ("http://ns.adobe.com/xap/1.0/\0" + made).getBytes(StandardCharsets.UTF_8);
        assertThat(read(Painted.withSegment(byLine, 0xE1, creator)).rights().credit())
                .contains("Who made it");
        byte[] credited = Painted.withSegment(exif, 0xED, Painted.iptc(Map.of(110, "The credit line")));
        assertThat(read(Painted.withSegment(credited, 0xE1, creator)).rights().credit())
                .contains("The credit line");
    }

    @Test
    void xmpIsHeardBeforeIptcAndIptcBeforeExif() throws Exception {
        byte[] jpeg = Painted.jpegWithExif(10, 10, 1, "From Exif", "Exif owner");
        Map<Integer, String> records = new LinkedHashMap<>(Map.of(120, "From IPTC \u00fc", 110, "IPTC credit"));
        jpeg = Painted.withSegment(jpeg, 0xED, Painted.iptc(records));

        EmbeddedMetadata legacy = read(jpeg);
        assertThat(legacy.texts().description().in(List.of(ENGLISH))).contains("From IPTC \u00fc");
        assertThat(legacy.rights().credit()).contains("IPTC credit");
        assertThat(legacy.rights().copyright().in(List.of(ENGLISH))).contains("Exif owner");

        String packet = Painted.packet(
                meta -> meta.setLocalizedText(XMPConst.NS_DC, "description", "", "x-default", "From XMP"));
        EmbeddedMetadata all = read(Painted.withSegment(
                jpeg, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + packet).getBytes(StandardCharsets.UTF_8)));
        assertThat(all.texts().description().in(List.of(ENGLISH))).contains("From XMP");
        assertThat(all.rights().credit()).contains("IPTC credit");
    }

    @Test
    void dimensionsAndFocusAreThoseOfTheDisplayedPicture() throws Exception {
        String region = Painted.packetOf("<mwg-rs:Regions rdf:parseType='Resource'><mwg-rs:RegionList><rdf:Bag>"
                + "<rdf:li rdf:parseType='Resource'><mwg-rs:Type>Focus</mwg-rs:Type><mwg-rs:Area stArea:x='0.2'"
                + " stArea:y='0.1' stArea:w='0.1' stArea:h='0.1' stArea:unit='normalized'/></rdf:li>"
                + "</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>");
        byte[] jpeg = Painted.withSegment(
                Painted.jpegWithExif(40, 30, 6, "", ""),
                0xE1,
                ("http://ns.adobe.com/xap/1.0/\0" + region).getBytes(StandardCharsets.UTF_8));

        EmbeddedMetadata read = read(jpeg);

        assertThat(read.orientation()).isEqualTo(new Orientation(6));
        assertThat(read.dimensions()).contains(new Dimensions(30, 40));
        assertThat(read.focalPoint()).contains(new FocalPoint(0.9, 0.2));
    }

    @Test
    void everyPictureFormatSaysItsSizeAndTransparency() throws Exception {
        assertThat(read(Painted.png(20, 10))).satisfies(png -> {
            assertThat(png.format()).isEqualTo(FileFormat.PNG);
            assertThat(png.dimensions()).contains(new Dimensions(20, 10));
            assertThat(png.transparent()).isTrue();
        });
        assertThat(read(Painted.opaquePng(20, 10)).transparent()).isFalse();
        assertThat(read(Painted.gif(21, 11)).dimensions()).contains(new Dimensions(21, 11));
        assertThat(read(Painted.tiff(22, 12)).dimensions()).contains(new Dimensions(22, 12));
    }

    @Test
    void xmpInPngIsRead() throws Exception {
        String packet =
                Painted.packet(meta -> meta.setLocalizedText(XMPConst.NS_DC, "title", "", "x-default", "Titled"));
        assertThat(read(Painted.pngWithXmp(8, 8, packet)).texts().title().in(List.of(ENGLISH)))
                .contains("Titled");
    }

    @Test
    void aDrawingSaysItsSizeTitleAndMetadata() throws Exception {
        EmbeddedMetadata svg = read("""
                <?xml version="1.0"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150" width="150mm">
                  <title>Logo</title><title xml:lang="de">Zeichen</title>
                  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
                        plus:LicenseEndDate="2030"/>
                  </rdf:RDF></metadata>
                </svg>""".getBytes(StandardCharsets.UTF_8));

        assertThat(svg.format()).isEqualTo(FileFormat.SVG);
        assertThat(svg.dimensions()).contains(new Dimensions(567, 283));
        assertThat(svg.transparent()).isTrue();
        assertThat(svg.texts().title().in(List.of(GERMAN))).contains("Zeichen");
        assertThat(svg.texts().title().in(List.of(ENGLISH))).contains("Logo");
        assertThat(svg.rights().until().map(EmbeddedDate::written)).contains("2030");
    }

    @Test
    void aDrawingThatRefersToEntitiesIsRefused() {
        byte[] bomb = """
                <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>&b;&x;</title></svg>""".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableFile.class).hasMessageContaining("SVG");
    }

    @Test
    void aDocumentSaysItsFirstPageAndItsTexts() throws Exception {
        Path file = folder.resolve("leaflet.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(200, 300));
            page.setRotation(90);
            document.addPage(page);
            document.getDocumentInformation().setTitle("Leaflet");
            document.getDocumentInformation().setKeywords("print, fold");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(
                    Painted.packet(meta -> meta.setLocalizedText(XMPConst.NS_DC, "title", "", "de", "Faltblatt"))
                            .getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            document.save(file.toFile());
        }

        EmbeddedMetadata read = new MetadataReader().read(file).orElseThrow();

        assertThat(read.format()).isEqualTo(FileFormat.PDF);
        assertThat(read.dimensions()).contains(new Dimensions(600, 400));
        assertThat(read.texts().title().in(List.of(GERMAN))).contains("Faltblatt");
        assertThat(read.tags()).anyMatch(tag -> tag.strip().equals("fold"));

        byte[] whole = Files.readAllBytes(file);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("ends before");
    }

    @Test
    void aTruncatedFileIsRefused() {
        for (byte[] whole :
                List.of(Painted.jpeg(300, 200), Painted.png(300, 200), Painted.gif(300, 200), Painted.tiff(300, 200))) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length * 2 / 3)))
                    .isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("empty");
    }

    @Test
    void aHeaderThatClaimsTooManyPixelsIsRefused() {
        byte[] huge = Painted.opaquePng(8, 8);
        for (int side : new int[] {16, 20}) {
            huge[side] = 0;
            huge[side + 1] = 0;
            huge[side + 2] = 0x75;
            huge[side + 3] = 0x30;
        }
        assertThatThrownBy(() -> read(huge))
                .hasMessageContaining("30000 x 30000")
                .hasMessageContaining("250 megapixels");
    }

    @Test
    void aPacketThatExpandsEntitiesIsADoubtAndNotRead() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + Painted.packetOf("<dc:source>&b;</dc:source>");
        EmbeddedMetadata read = read(Painted.jpegWithXmp(8, 8, bomb));
        assertThat(read.doubts()).singleElement().asString().contains("XMP packet");
    }

    @Test
    void whatIsNoAssetIsLeftAlone() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "buy paint");
        assertThat(new MetadataReader().read(notes)).isEmpty();
    }

    private EmbeddedMetadata read(byte[] content) throws IOException, UnreadableFile {
        Path file = Files.write(folder.resolve("file"), content);
        return new MetadataReader().read(file).orElseThrow();
    }
}
