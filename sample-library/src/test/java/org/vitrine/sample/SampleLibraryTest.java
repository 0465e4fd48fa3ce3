package org.vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.catalogue.SampleCatalogue;

class SampleLibraryTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z"));

    @TempDir
    private static Path library;

    @BeforeAll
    static void paintEverythingSmall() throws IOException {
        new SampleLibrary(library, CLOCK, SmallLibrary.catalogue()).paint(Progress.SILENT);
    }

    @Test
    void everyAssetOfTheCatalogueIsThere() {
        assertThat(SampleCatalogue.load().assets())
                .hasSizeGreaterThanOrEqualTo(64)
                .allSatisfy(asset -> assertThat(library.resolve(asset.path())).isNotEmptyFile());
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws IOException {
        assertThat(files()).noneMatch(name -> name.endsWith(NewFile.UNFINISHED));
    }

    @Test
    void everyPictureOpensInTheSizeAndShapeItPromises() throws IOException {
        for (SampleAsset asset : SmallLibrary.catalogue().assets().toList()) {
            if (!asset.format().matches("jpg|png|webp|tiff|gif")) {
                continue;
            }
            try (ImageInputStream stream =
                    ImageIO.createImageInputStream(library.resolve(asset.path()).toFile())) {
                ImageReader reader = ImageIO.getImageReaders(stream).next();
                reader.setInput(stream);
                boolean lying = asset.file().equals("portrait-bob.jpg");
                assertThat(reader.getWidth(0))
                        .as(asset.path())
                        .isEqualTo(
                                lying
                                        ? asset.painting().height()
                                        : asset.painting().width());
                assertThat(reader.getHeight(0))
                        .as(asset.path())
                        .isEqualTo(
                                lying
                                        ? asset.painting().width()
                                        : asset.painting().height());
                reader.dispose();
            }
        }
    }

    @Test
    void theCatalogueNamesALargestPictureOfTwentyFourMegapixels() {
        SampleAsset balloon = SampleCatalogue.load()
                .assets()
                .filter(asset -> asset.path().equals("landscapes/balloon-festival.jpg"))
                .findFirst()
                .orElseThrow();

        assertThat(balloon.painting().width() * balloon.painting().height()).isEqualTo(24_000_000);
    }

    @Test
    void theBalloonShowsItsLanguageByTheColourAtTheFocalPoint() throws IOException {
        assertThat(dominantAtFocus("balloon-festival.jpg")).isEqualTo("red");
        assertThat(dominantAtFocus("balloon-festival-de.jpg")).isEqualTo("blue");
        assertThat(dominantAtFocus("balloon-festival-fr.jpg")).isEqualTo("yellow");
    }

    @Test
    void textsTravelInTheFilesInEveryLanguage() throws Exception {
        for (String file : new String[] {
            "landscapes/lighthouse-evening.jpg",
            "products/vase-cutout.png",
            "landscapes/city-night.webp",
            "film/waves-loop.gif",
            "landscapes/desert-night.jpg"
        }) {
            Map<String, String> xmp = xmp(file);
            assertThat(xmp.keySet()).as(file).anyMatch(key -> key.startsWith("dc:subject"));
            for (String property : new String[] {"dc:title", "dc:description", "Iptc4xmpCore:AltTextAccessibility"}) {
                assertThat(languages(xmp, property))
                        .as(file + " " + property)
                        .containsOnlyKeys("x-default", "en", "de", "fr");
            }
            assertThat(xmp).containsEntry("photoshop:Credit", "Painted by Vitrine");
        }
        assertThat(languages(xmp("landscapes/lighthouse-evening.jpg"), "dc:title"))
                .containsEntry("de", "Leuchtturm bei Einbruch der Nacht")
                .containsEntry("x-default", "Lighthouse at nightfall");
    }

    @Test
    void theFocalPointIsARegionOfThePicture() throws Exception {
        assertThat(xmp("landscapes/balloon-festival.jpg"))
                .containsEntry("mwg-rs:Regions/mwg-rs:RegionList[1]/mwg-rs:Area/stArea:x", "0.66")
                .containsEntry("Iptc4xmpExt:ImageRegion[1]/Iptc4xmpExt:RegionBoundary/Iptc4xmpExt:rbY", "0.36");
    }

    @Test
    void aPictureLyingOnItsSideSaysHowToTurnIt() throws Exception {
        assertThat(read("people/portrait-bob.jpg").getFirstDirectoryOfType(ExifIFD0Directory.class))
                .satisfies(exif -> assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION))
                        .isEqualTo(6));
    }

    @Test
    void browsersUnderstandTheOrientation() throws IOException {
        String exif = HexFormat.of().formatHex(Files.readAllBytes(library.resolve("people/portrait-bob.jpg")), 0, 120);

        // Tag 0x0112, type unsigned short, one value, 6: a browser takes no other type.
        assertThat(exif).contains("011200030000000100060000");
    }

    @Test
    void oneCameraTellsMoreThanThePublicShouldKnow() throws Exception {
        Metadata facts = read("landscapes/balloon-festival.jpg");

        assertThat(facts.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNotNull();
        assertThat(facts.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                        .getString(ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER))
                .isEqualTo("SN-0000042");
    }

    @Test
    void thePrintPictureHasFourInks() throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(
                library.resolve("landscapes/desert-night.jpg").toFile())) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            reader.setInput(stream);
            assertThat(reader.readRaster(0, null).getNumBands()).isEqualTo(4);
        }
    }

    @Test
    void printAndScreenShowTheSameSky() throws IOException {
        BufferedImage print =
                ImageIO.read(library.resolve("landscapes/desert-night.jpg").toFile());
        int sky = print.getRGB(print.getWidth() / 2, print.getHeight() / 3);

        assertThat(sky & 255).as("a night sky is more blue than red").isGreaterThan((sky >> 16 & 255) + 20);
    }

    @Test
    void theWidePictureCarriesItsProfile() throws Exception {
        assertThat(read("landscapes/northern-lights.jpg")
                        .getFirstDirectoryOfType(IccDirectory.class)
                        .toString())
                .contains("ICC Profile");
    }

    @Test
    void cutOutsAreTransparentWhereNothingStands() throws IOException {
        for (String file :
                new String[] {"products/vase-cutout.png", "products/headphones-cutout.webp", "brand/vitrine-mark.png"
                }) {
            BufferedImage image = ImageIO.read(library.resolve(file).toFile());
            assertThat(image.getRGB(2, 2) >>> 24).as(file).isZero();
            assertThat(Stream.iterate(0, i -> i + 1)
                            .limit(image.getWidth())
                            .anyMatch(x -> image.getRGB(x, image.getHeight() / 2) >>> 24 == 255))
                    .as(file + " has something opaque in the middle")
                    .isTrue();
        }
    }

    @Test
    void theAnimationMoves() throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(
                library.resolve("film/waves-loop.gif").toFile())) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isGreaterThan(1);
            assertThat(pixels(reader.read(0))).isNotEqualTo(pixels(reader.read(6)));
        }
    }

    @Test
    void filmsPlayAndHaveAStill() throws Exception {
        for (String film : new String[] {"film/sailing-home.mp4", "film/balloons-drifting.mp4"}) {
            FrameGrab grab = FrameGrab.createFrameGrab(
                    NIOUtils.readableChannel(library.resolve(film).toFile()));
            assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isBetween(2.5, 3.5);
            assertThat(grab.getNativeFrame().getWidth()).isEqualTo(160);
            assertThat(ImageIO.read(library.resolve(film + ".poster.jpg").toFile()))
                    .isNotNull();
        }
    }

    @Test
    void documentsHoldTextPicturesAndMetadata() throws Exception {
        try (PDDocument brochure =
                Loader.loadPDF(library.resolve("documents/travel-brochure.pdf").toFile())) {
            assertThat(brochure.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(brochure))
                    .contains("Slow mornings")
                    .contains("Lighthouses");
            assertThat(brochure.getPage(0).getResources().getXObjectNames()).isNotEmpty();
            assertThat(new String(
                            brochure.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Reisebroschüre");
        }
    }

    @Test
    void drawingsAreSoundXmlWithMetadata() throws Exception {
        for (String drawing : new String[] {"brand/vitrine-logo.svg", "brand/how-it-works.svg"}) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document =
                    factory.newDocumentBuilder().parse(library.resolve(drawing).toFile());
            assertThat(document.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")
                            .getLength())
                    .isOne();
        }
    }

    @Test
    void datesCountFromTheDayOfPainting() throws IOException {
        assertThat(text("products/sneaker-mint.jpg.yaml")).contains("from: 2026-03-31");
        assertThat(text("landscapes/autumn-lake.jpg.yaml")).contains("until: 2026-03-15");
        assertThat(text("archive/reef-campaign.jpg.yaml")).contains("until: 2026-02-08");
    }

    @Test
    void sidecarsSayWhatFilesCannot() throws IOException {
        assertThat(text("landscapes/.vitrine.yaml")).isEqualTo("approval: approved\n");
        assertThat(library.resolve("archive/.vitrine.yaml")).doesNotExist();
        assertThat(text("landscapes/balloon-festival-de.jpg.yaml"))
                .contains("locale: de-DE")
                .contains("variantOf: balloon-festival.jpg");
        assertThat(text("archive/withdrawn-cyclists.jpg.yaml")).contains("approval: withdrawn");
        assertThat(text("products/lounge-chair.jpg.yaml")).contains("version: 3");
        assertThat(text("film/sailing-home.mp4.yaml")).contains("de: Segelnd nach Hause");
        assertThat(library.resolve("landscapes/harbour-houses.jpg.yaml")).doesNotExist();
    }

    private static String dominantAtFocus(String file) throws IOException {
        BufferedImage image =
                ImageIO.read(library.resolve("landscapes").resolve(file).toFile());
        int rgb = image.getRGB((int) (image.getWidth() * 0.66), (int) (image.getHeight() * 0.36));
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        if (red > 150 && green < 110 && blue < 110) {
            return "red";
        }
        return blue > 120 && red < 110
                ? "blue"
                : red > 170 && green > 120 && blue < 110 ? "yellow" : "#" + Integer.toHexString(rgb);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Metadata read(String file) throws Exception {
        return ImageMetadataReader.readMetadata(library.resolve(file).toFile());
    }

    private static Map<String, String> xmp(String file) throws Exception {
        return new TreeMap<>(
                read(file).getFirstDirectoryOfType(XmpDirectory.class).getXmpProperties());
    }

    private static Map<String, String> languages(Map<String, String> xmp, String property) {
        return xmp.entrySet().stream()
                .filter(entry -> entry.getKey().matches(java.util.regex.Pattern.quote(property) + "\\[\\d+]/xml:lang"))
                .collect(Collectors.toMap(
                        Map.Entry::getValue, entry -> xmp.get(entry.getKey().replace("/xml:lang", ""))));
    }

    private static String text(String file) throws IOException {
        return Files.readString(library.resolve(file));
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(library)) {
            return walk.map(Path::toString).toList().stream();
        }
    }
}
