package org.vitrine.proxy.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;
import static org.vitrine.proxy.delivery.Answer.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.delivery.Gallery;
import org.vitrine.proxy.transform.ImageTransformer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compliance level 2 of the IIIF Image API 3.0, feature by feature, asked of a running proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IiifCompliance {

    static final IiifSettings SETTINGS = new IiifSettings(
            4000, new SizeLimits(1200, 1100, Optional.of(1_210_000L)), true, List.of(), Duration.ofMinutes(1));

    private Gallery gallery;
    private AssetKey key;

    abstract ImageTransformer engine();

    @BeforeAll
    void hang(@TempDir Path folder) throws Exception {
        gallery = new Gallery(folder, engine(), Optional.of(SETTINGS));
        key = gallery.exhibit("squares.png").showing(ColouredSquares.picture()).hang();
    }

    @AfterAll
    void close() {
        gallery.close();
    }

    @Test
    void theInformationSaysWhatIsOffered() throws Exception {
        HttpResponse<byte[]> answer = gallery.getAt("/iiif/3/" + key + "/info.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Link")).isEqualTo("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"");
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
        assertThat(header(answer, "Surrogate-Key")).isEqualTo("asset-" + key + " source-photos");
        JsonNode information = json(answer);
        assertThat(information.propertyNames().iterator().next()).isEqualTo("@context");
        assertThat(information.get("@context").asString()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(information.get("id").asString()).isEqualTo("https://media.example.com/iiif/3/" + key);
        assertThat(information.get("type").asString()).isEqualTo("ImageService3");
        assertThat(information.get("protocol").asString()).isEqualTo("http://iiif.io/api/image");
        assertThat(information.get("profile").asString()).isEqualTo("level2");
        assertThat(information.get("width").asInt()).isEqualTo(1000);
        assertThat(information.get("height").asInt()).isEqualTo(1000);
        assertThat(information.get("maxWidth").asInt()).isEqualTo(1200);
        assertThat(information.get("maxHeight").asInt()).isEqualTo(1100);
        assertThat(information.get("maxArea").asInt()).isEqualTo(1_210_000);
        assertThat(information.get("sizes").toString())
                .contains("\"width\":500", "\"width\":1000")
                .doesNotContain("2000");
        assertThat(information.at("/tiles/0/scaleFactors").toString()).isEqualTo("[1,2]");
        assertThat(information.get("extraQualities").toString()).isEqualTo("[\"color\",\"gray\",\"bitonal\"]");
        assertThat(information.get("extraFeatures").toString())
                .contains("mirroring", "sizeUpscaling", "canonicalLinkHeader", "profileLinkHeader");
        assertThat(information.get("extraFormats").toString()).contains("webp");
        assertThat(information.at("/seeAlso/0/id").asString())
                .isEqualTo("https://media.example.com/media/" + key + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info.json", "full/max/0/default.jpg"})
    void whatIsAskedForASiteIsPurgedWithTheSite(String what) throws Exception {
        HttpResponse<byte[]> answer = gallery.getAt("/iiif/3/" + key + "~magazine/" + what);
        assertThat(header(answer, "Surrogate-Key")).isEqualTo("asset-" + key + " source-photos site-magazine");
    }

    @Test
    void theInformationIsPlainJsonForThoseWhoAskForIt() throws Exception {
        HttpResponse<byte[]> answer =
                gallery.getAt("/iiif/3/" + key + "/info.json", "Accept", "application/json;q=1, text/html;q=0.9");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(json(answer).get("type").asString()).isEqualTo("ImageService3");
    }

    @Test
    void theIdentifierAloneLeadsToTheInformation() throws Exception {
        HttpResponse<byte[]> answer = gallery.getAt("/iiif/3/" + key + "?site=magazine");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location"))
                .isEqualTo("https://media.example.com/iiif/3/" + key + "~magazine/info.json");
    }

    /** Region, size, and where the answer's first and last square lie in the picture. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full            | max          | 1000x1000 | 0,0 | 9,9",
                "square          | max          | 1000x1000 | 0,0 | 9,9",
                "200,300,100,100 | max          | 100x100   | 2,3 | 2,3",
                "200,300,300,200 | max          | 300x200   | 2,3 | 4,4",
                "700,800,900,900 | max          | 300x200   | 7,8 | 9,9",
                "pct:10,20,50,30 | max          | 500x300   | 1,2 | 5,4",
                "pct:80,90,40,40 | max          | 200x100   | 8,9 | 9,9",
                "full            | 500,         | 500x500   | 0,0 | 9,9",
                "full            | ,333         | 333x333   | 0,0 | 9,9",
                "full            | pct:12.5     | 125x125   | 0,0 | 9,9",
                "full            | 400,200      | 400x200   | 0,0 | 9,9",
                "full            | !300,200     | 200x200   | 0,0 | 9,9",
                "0,0,400,200     | !300,300     | 300x150   | 0,0 | 3,1",
                "full            | !5000,5000   | 1000x1000 | 0,0 | 9,9",
                "full            | ^max         | 1100x1100 | 0,0 | 9,9",
                "full            | ^1050,       | 1050x1050 | 0,0 | 9,9",
                "400,500,100,100 | ^max         | 1100x1100 | 4,5 | 4,5",
                "400,500,200,100 | ^800,        | 800x400   | 4,5 | 5,5",
                "400,500,200,100 | ^,900        | -         | -   | -",
                "400,500,100,100 | ^pct:250     | 250x250   | 4,5 | 4,5",
                "400,500,100,100 | ^150,400     | 150x400   | 4,5 | 4,5",
                "400,500,200,100 | ^!400,900    | 400x200   | 4,5 | 5,5",
                "512,512,488,488 | 244,244      | 244x244   | -   | -"
            })
    void regionsAndSizesAreCutWhereAndAsLargeAsAsked(
            String region, String size, String dimensions, String first, String last) throws Exception {
        HttpResponse<byte[]> answer = image(region + "/" + size + "/0/default.png");
        if (dimensions.equals("-")) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(text(answer)).contains("1200 x 1100");
            return;
        }
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        BufferedImage picture = decoded(answer);
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(dimensions);
        if (!first.equals("-")) {
            int columns = column(last) - column(first) + 1;
            int rows = row(last) - row(first) + 1;
            assertSquare(picture, columns, rows, 0, 0, ColouredSquares.colour(column(first), row(first)));
            assertSquare(
                    picture, columns, rows, columns - 1, rows - 1, ColouredSquares.colour(column(last), row(last)));
        }
    }

    /** Which square of the picture comes to lie at the top left and the top right. */
    @ParameterizedTest
    @CsvSource({
        "0, '0,0', '9,0'",
        "90, '0,9', '0,0'",
        "180, '9,9', '0,9'",
        "270, '9,0', '9,9'",
        "360, '0,0', '9,0'",
        "!0, '9,0', '0,0'",
        "!90, '9,9', '9,0'",
        "!180, '0,9', '9,9'",
        "!270, '0,0', '0,9'"
    })
    void picturesAreMirroredAndThenTurned(String rotation, String topLeft, String topRight) throws Exception {
        BufferedImage picture = decoded(image("full/500,/" + rotation + "/default.png"));
        assertSquare(picture, 10, 10, 0, 0, ColouredSquares.colour(column(topLeft), row(topLeft)));
        assertSquare(picture, 10, 10, 9, 0, ColouredSquares.colour(column(topRight), row(topRight)));
    }

    @Test
    void aTurnedRegionIsAsWideAsItWasHigh() throws Exception {
        BufferedImage picture = decoded(image("200,300,300,200/150,100/90/default.png"));
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo("100x150");
        assertSquare(picture, 2, 3, 0, 0, ColouredSquares.colour(2, 4));
        assertSquare(picture, 2, 3, 1, 2, ColouredSquares.colour(4, 3));
    }

    @Test
    void grayIsWithoutColourAndBitonalIsBlackAndWhite() throws Exception {
        BufferedImage gray = decoded(image("full/500,/0/gray.png"));
        BufferedImage bitonal = decoded(image("full/500,/0/bitonal.png"));
        for (int x = 25; x < 500; x += 50) {
            Color shade = new Color(gray.getRGB(x, x));
            assertThat(shade.getRed()).isEqualTo(shade.getGreen()).isEqualTo(shade.getBlue());
            assertThat(bitonal.getRGB(x, x) & 0xFFFFFF).isIn(0, 0xFFFFFF);
        }
        assertThat(decoded(image("full/500,/0/color.png")).getRGB(25, 25))
                .isEqualTo(decoded(image("full/500,/0/default.png")).getRGB(25, 25));
    }

    @Test
    void everyAnnouncedFormatIsWritten() throws Exception {
        for (ImageFormat format : engine().writes()) {
            HttpResponse<byte[]> answer = image("full/200,/0/default." + format.extension());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo(format.mediaType());
            assertThat(engine().dimensions(stored(answer), format.mediaType()).width())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000,0,10,10/max/0/default.jpg",
                "pct:100,0,10,10/max/0/default.jpg",
                "0,0,0,0/max/0/default.jpg",
                "full/1001,/0/default.jpg",
                "full/pct:101/0/default.jpg",
                "full/^2000,/0/default.jpg",
                "full/max/45/default.jpg",
                "full/max/0/default.tif",
                "full/max/0/default.jpeg",
                "full/max/0/native.jpg",
                "half/max/0/default.jpg"
            })
    void whatIsNotOfferedIsRefusedWithTheReason(String request) throws Exception {
        HttpResponse<byte[]> answer = image(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full/max/0/color.png             | full/max/0/default.png",
                "0,0,1000,1000/1000,/00/default.jpg | full/max/0/default.jpg",
                "pct:10,10,10,10/50,/!90.0/gray.jpg | 100,100,100,100/50,50/!90/gray.jpg",
                "400,500,100,100/^200,/0/default.jpg | 400,500,100,100/^200,200/0/default.jpg",
                "full/^1200,1100/0/default.jpg | -",
                "full/^!2000,2000/0/default.jpg | full/^max/0/default.jpg",
                "square/!10,10/0/default.jpg | full/10,10/0/default.jpg"
            })
    void everyAnswerSaysItsCanonicalAddress(String request, String canonical) throws Exception {
        HttpResponse<byte[]> answer = image(request);
        if (canonical.equals("-")) {
            assertThat(answer.statusCode()).isEqualTo(400);
            return;
        }
        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<https://media.example.com/iiif/3/" + key + "/" + canonical + ">;rel=\"canonical\"",
                        "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"");
    }

    @Test
    void whatIsWithdrawnWhileATileIsMadeIsNotShown() throws Exception {
        AssetKey fading =
                gallery.exhibit("fading.png").showing(ColouredSquares.picture()).hang();
        gallery.whenOpened(() -> gallery.takeDown(fading));
        HttpResponse<byte[]> answer = gallery.getAt("/iiif/3/" + fading + "/0,0,512,512/256,/0/default.png");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(gallery.getAt("/iiif/3/" + fading + "/0,0,512,512/256,/0/default.png")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void headMakesNoPictureAndSaysOfItWhatIsKnown() throws Exception {
        String kept = "/iiif/3/" + key + "/0,512,512,488/512,488/0/default.png";
        long before = gallery.opened();
        HttpResponse<byte[]> unmade = gallery.headAt(kept);
        assertThat(gallery.opened()).isEqualTo(before);
        assertThat(unmade.statusCode()).isEqualTo(200);
        assertThat(header(unmade, "Content-Type")).isEqualTo("image/png");
        assertThat(header(unmade, "Vitrine-Verdict")).isEqualTo("permitted");
        assertThat(unmade.headers().map()).doesNotContainKeys("content-length", "etag");

        HttpResponse<byte[]> made = gallery.getAt(kept);
        HttpResponse<byte[]> known = gallery.headAt(kept);
        for (String same : List.of("Content-Length", "ETag", "Content-Type", "Link", "Surrogate-Key")) {
            assertThat(known.headers().allValues(same))
                    .as(same)
                    .isNotEmpty()
                    .isEqualTo(made.headers().allValues(same));
        }
        assertThat(known.body()).isEmpty();
        assertThat(gallery.headAt("/iiif/3/" + key + "/0,0,9,9/max/45/default.png")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tilesMeetWithoutSeams() throws Exception {
        BufferedImage left = decoded(image("0,0,512,512/512,512/0/default.png"));
        BufferedImage right = decoded(image("512,0,488,512/488,512/0/default.png"));
        assertThat(left.getRGB(511, 250)).isEqualTo(right.getRGB(0, 250));
        assertThat(left.getRGB(511, 250) & 0xFFFFFF)
                .isEqualTo(ColouredSquares.colour(5, 2).getRGB() & 0xFFFFFF);
    }

    private HttpResponse<byte[]> image(String request) throws Exception {
        return gallery.getAt("/iiif/3/" + key + "/" + request.strip().replace("^", "%5E"));
    }

    private Path stored(HttpResponse<byte[]> answer) throws IOException {
        return Files.write(gallery.folder().resolve("answer"), answer.body());
    }

    private static BufferedImage decoded(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static int column(String square) {
        return square.charAt(0) - '0';
    }

    private static int row(String square) {
        return square.charAt(2) - '0';
    }

    /** The middle of one of an answer's squares has the colour of one of the picture's. */
    private static void assertSquare(BufferedImage answer, int columns, int rows, int column, int row, Color expected) {
        int x = answer.getWidth() * (2 * column + 1) / (2 * columns);
        int y = answer.getHeight() * (2 * row + 1) / (2 * rows);
        Color seen = new Color(answer.getRGB(x, y));
        assertThat(Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue()))
                .as("%s at %d, %d instead of %s", seen, x, y, expected)
                .isLessThan(12);
    }
}
