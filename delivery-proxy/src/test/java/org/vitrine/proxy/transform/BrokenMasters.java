package org.vitrine.proxy.transform;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that no rendition can be made of: name, label, content, and a part of what the public is told. */
final class BrokenMasters {

    private static final String BROKEN = "broken";

    private BrokenMasters() {}

    static Stream<Arguments> all() {
        return Stream.of(labels(), damages(), sizes(), drawings(), documents()).flatMap(kind -> kind);
    }

    private static Stream<Arguments> labels() {
        byte[] png = Masters.encoded(Scene.painted(60, 40, BufferedImage.TYPE_INT_RGB), "png");
        return Stream.of(
                arguments("empty.jpg", "image/jpeg", new byte[0], "is empty"),
                arguments("really-a-png.jpg", "image/jpeg", png, "mislabelled"),
                arguments(
                        "script.png",
                        "image/png",
                        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                        "no such file"),
                arguments("film.mp4", "video/mp4", png, "video/mp4"));
    }

    private static Stream<Arguments> damages() {
        BufferedImage scene = Scene.picture();
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                arguments("cut.jpg", "image/jpeg", half(Masters.jpeg(scene)), BROKEN),
                arguments("cut.png", "image/png", half(Masters.encoded(scene, "png")), BROKEN),
                arguments("cut.gif", "image/gif", half(Masters.encoded(scene, "gif")), BROKEN),
                arguments("cut.webp", "image/webp", half(Webps.lossless(scene)), BROKEN),
                arguments("cut.tif", "image/tiff", half(Masters.encoded(scene, "tiff")), BROKEN),
                arguments("header-only.jpg", "image/jpeg", Arrays.copyOf(Masters.jpeg(scene), 200), BROKEN),
                arguments("noise.jpg", "image/jpeg", Masters.inserted(noise, 0, new byte[] {-1, -40, -1}), BROKEN),
                arguments("noise.png", "image/png", behind("\u0089PNG\r\n\u001A\n", noise), BROKEN),
                arguments("noise.gif", "image/gif", behind("GIF89a", noise), ""),
                arguments("noise.webp", "image/webp", behind("RIFF\0\0\u0010\0WEBPVP8 ", noise), BROKEN),
                arguments("noise.tif", "image/tiff", behind("II*\0", noise), BROKEN),
                arguments("little-content.png", "image/png", Masters.pngClaiming(800, 800), BROKEN));
    }

    private static Stream<Arguments> sizes() {
        byte[] jpeg = Masters.jpeg(Scene.painted(64, 64, BufferedImage.TYPE_INT_RGB));
        ByteBuffer.wrap(jpeg).putShort(startOfFrame(jpeg) + 5, (short) 65_000).putShort(startOfFrame(jpeg) + 7, (short)
                65_000);
        return Stream.of(
                arguments("bomb.png", "image/png", Masters.pngClaiming(30_000, 30_000), "30000 x 30000"),
                arguments("bomb.jpg", "image/jpeg", jpeg, "65000 x 65000"),
                arguments("bomb-max.png", "image/png", Masters.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), ""));
    }

    private static Stream<Arguments> drawings() {
        StringBuilder doubling = new StringBuilder("<g id='u0'><rect width='9' height='9'/></g>");
        for (int i = 1; i < 40; i++) {
            doubling.append("<g id='u%d'><use href='#u%d'/><use href='#u%d'/></g>".formatted(i, i - 1, i - 1));
        }
        StringBuilder styled = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            styled.append(
                    "<style>.c%d{fill:url(#p%d)}</style><pattern id='p%d' width='5' height='5'>".formatted(i, i - 1, i)
                            + "<path class='c%d' d='M0 0h3v3z'/><rect class='c%d' width='3' height='3'/></pattern>"
                                    .formatted(i, i));
        }
        styled.append("<rect style='fill:url(#p39)' width='100' height='100'/>");
        String entities = """
                <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>&f;</text></svg>
                """;
        return Stream.of(
                svg("cut.svg", "<rect", BROKEN),
                svg(
                        "turns-on-itself.svg",
                        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
                        "refers to itself"),
                svg(
                        "own-pattern.svg",
                        "<pattern id='p' width='5' height='5'><rect width='5' height='5' fill='url(#p)'/></pattern><rect width='100' height='100' fill='url(#p)'/>",
                        "refers to itself"),
                svg("doubling.svg", doubling.toString(), "multiplies"),
                svg("doubling-by-style.svg", styled.toString(), "multiplies"),
                svg("deep.svg", "<g>".repeat(5000) + "</g>".repeat(5000), "deeper than"),
                arguments("entities.svg", "image/svg+xml", entities.getBytes(StandardCharsets.UTF_8), BROKEN),
                arguments(
                        "endless.svg",
                        "image/svg+xml",
                        "<svg xmlns='http://www.w3.org/2000/svg' width='1e30' height='1e30'/>"
                                .getBytes(StandardCharsets.UTF_8),
                        "no usable size"));
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                arguments("cut.pdf", "application/pdf", Arrays.copyOf(Masters.pdf(""), 300), ""),
                arguments(
                        "noise.pdf",
                        "application/pdf",
                        "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII),
                        BROKEN),
                arguments("locked.pdf", "application/pdf", Masters.pdf("secret"), "password"));
    }

    private static Arguments svg(String name, String body, String publicText) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>" + body + "</svg>";
        return arguments(name, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8), publicText);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] behind(String head, byte[] noise) {
        return Masters.inserted(noise, 0, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int startOfFrame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return at;
    }
}
