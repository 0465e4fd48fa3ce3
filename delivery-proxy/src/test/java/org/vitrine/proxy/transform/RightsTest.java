package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.rendition.ImageFormat;

/** What a rendition says beside its pixels: its rights, and nothing else of its master. */
class RightsTest extends ImageTransformerContract {

    private static final RightsNotice NOTICE = new RightsNotice(
            Optional.of("Photo: A & B <\"'/> \uD83C\uDF88"),
            Optional.of("© ]]> <rdf:li>nobody</rdf:li> \u0000\uD800"),
            Optional.of("https://creativecommons.org/licenses/by/4.0/?a=1&b=\"2\""),
            Optional.of("https://pictures.example.com/licences?of=1&for=2"),
            true);

    static Stream<Arguments> talkativeMasters() {
        return Stream.of(
                arguments("image/jpeg", Secrets.jpeg(SCENE)),
                arguments("image/png", Secrets.png(Masters.encoded(Scene.picture(), "png"))),
                arguments("image/webp", Secrets.webp(Webps.lossless(Scene.picture()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("talkativeMasters")
    void nothingOfTheMastersMetadataGetsOut(String mediaType, byte[] content) {
        assertThat(Secrets.told(content)).as("the master").isTrue();
        Path master = store("talkative", content);
        for (ImageFormat format : engine().writes()) {
            byte[] plain = engine().transform(master, mediaType, Golden.COVER_16X9.order(format));
            assertThat(Secrets.told(plain)).as("%s", format).isFalse();
            byte[] noticed = engine().transform(master, mediaType, noticed(format));
            assertThat(Secrets.told(noticed)).as("%s with a notice", format).isFalse();
            if (format != ImageFormat.AVIF) {
                assertThat(Blocks.of(plain)).as("%s", format).doesNotContain("APP1", "eXIf", "iTXt", "EXIF", "XMP ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void theNoticeStandsInTheFile(ImageFormat format) {
        assumeTrue(engine().writes().contains(format), () -> engine().engine() + " writes no " + format + " here");
        Path master = store("scene.jpg", SCENE);
        byte[] file = engine().transform(master, "image/jpeg", noticed(format));
        XmpText xmp = XmpText.in(file);
        assertThat(xmp.value("http://ns.adobe.com/photoshop/1.0/", "Credit"))
                .isEqualTo("Photo: A & B <\"'/> \uD83C\uDF88");
        assertThat(xmp.value("http://purl.org/dc/elements/1.1/", "rights")).isEqualTo("© ]]> <rdf:li>nobody</rdf:li> ");
        assertThat(xmp.value("http://ns.adobe.com/xap/1.0/rights/", "WebStatement"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/?a=1&b=\"2\"");
        assertThat(xmp.value("http://ns.adobe.com/xap/1.0/rights/", "Marked")).isEqualTo("True");
        assertThat(xmp.value("http://ns.useplus.org/ldf/xmp/1.0/", "LicensorURL"))
                .isEqualTo("https://pictures.example.com/licences?of=1&for=2");
        Path written = store("rendition", file);
        assertThat(engine().dimensions(written, format.mediaType())).isEqualTo(new Dimensions(480, 270));
        assertThat(rendition(written, format.mediaType(), whole(100, ImageFormat.PNG))
                        .getWidth())
                .isEqualTo(100);
    }

    @Test
    void aLabelledPictureStaysTransparent() {
        Path master = store("half.png", Masters.encoded(Masters.halfTransparent(200, 100, CLAY), "png"));
        for (ImageFormat format : new ImageFormat[] {ImageFormat.PNG, ImageFormat.WEBP}) {
            BufferedImage seen =
                    rendition(master, "image/png", whole(100, format).with(NOTICE));
            assertThat(seen.getRGB(10, 25) >>> 24).as("%s", format).isZero();
        }
    }

    static Stream<Arguments> sourcedMasters() {
        String attribute = "<rdf:Description Iptc4xmpExt:DigitalSourceType='%s'/>";
        String element =
                "<rdf:Description><Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType></rdf:Description>";
        return Stream.of(
                arguments("image/jpeg", Masters.withXmp(SCENE, packet(attribute))),
                arguments("image/jpeg", Masters.withXmp(SCENE, packet(element))),
                arguments(
                        "image/png",
                        Masters.withPngChunk(
                                Masters.encoded(Scene.picture(), "png"), "iTXt", Secrets.pngXmp(packet(attribute)))),
                arguments("image/webp", Secrets.webpWith(Webps.lossless(Scene.picture()), "XMP ", packet(element))));
    }

    @ParameterizedTest
    @MethodSource("sourcedMasters")
    void aPictureMadeByAMachineStillSaysSo(String mediaType, byte[] content) {
        Path master = store("made", content);
        for (ImageFormat format : engine().writes()) {
            XmpText xmp = XmpText.in(engine().transform(master, mediaType, noticed(format)));
            assertThat(xmp.value(DigitalSource.NAMESPACE, DigitalSource.PROPERTY))
                    .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        }
        byte[] silent = engine().transform(master, mediaType, Golden.COVER_16X9.order(ImageFormat.JPEG));
        assertThat(new String(silent, StandardCharsets.ISO_8859_1)).doesNotContain("trainedAlgorithmicMedia");
    }

    private static String packet(String description) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                + "xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'>"
                + description.formatted("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")
                + "</rdf:RDF></x:xmpmeta>";
    }

    private static TransformOrder noticed(ImageFormat format) {
        return Golden.COVER_16X9.order(format).with(NOTICE);
    }
}
