package org.vitrine.proxy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.proxy.delivery.Answer.header;

import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.Dimensions;

/** Files that are not what they should be. */
class BrokenMasterTest extends EitherEngineTest {

    private static final Dimensions CLAIMED = new Dimensions(1600, 1200);

    @Test
    void aTruncatedPictureGivesAFallback() throws Exception {
        balloon().hang();
        byte[] whole = Files.readAllBytes(gallery.folder().resolve("balloon.jpg"));
        expectFallback(Arrays.copyOf(whole, 200), "image/jpeg");
    }

    @Test
    void anEmptyFileGivesAFallback() throws Exception {
        expectFallback(new byte[0], "image/jpeg");
    }

    @Test
    void aPageThatCallsItselfAPictureGivesAFallback() throws Exception {
        expectFallback("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "image/jpeg");
    }

    @Test
    void aHeaderThatClaimsNineHundredMegapixelsGivesAFallback() throws Exception {
        expectFallback(pngHeader(30_000, 30_000), "image/png");
    }

    @Test
    void aBrokenMasterIsNotTriedAgainForAWhile() throws Exception {
        AssetKey key = gallery.exhibit("broken.jpg")
                .content(new byte[] {1, 2, 3}, AssetKind.IMAGE, "image/jpeg")
                .claiming(CLAIMED)
                .hang();
        for (int width : List.of(480, 960, 1440)) {
            gallery.get(key + "/hero/x.jpg?w=" + width);
        }
        assertThat(gallery.opened()).isEqualTo(1);

        gallery.clockAt(Gallery.NOON.plus(Duration.ofMinutes(2)));
        gallery.get(key + "/hero/x.jpg?w=480");
        assertThat(gallery.opened()).isEqualTo(2);
    }

    @Test
    void aPictureThatWouldBeTooLargeForItsFormatCondemnsNoOther() throws Exception {
        gallery.put(Rules.preset("ribbon", AssetKind.IMAGE, Optional.empty(), 20, 40));
        AssetKey key =
                gallery.exhibit("ribbon.png").painted(40, 17_000, Color.GREEN).hang();

        HttpResponse<byte[]> tooHigh = gallery.get(key + "/ribbon/x.webp?w=40");
        assertThat(tooHigh.statusCode()).isEqualTo(200);
        assertThat(header(tooHigh, "Vitrine-Verdict")).isEqualTo("broken");
        for (String whole : List.of("x.webp?w=20", "x.jpg?w=40")) {
            assertThat(header(gallery.get(key + "/ribbon/" + whole), "Vitrine-Verdict"))
                    .isEqualTo("permitted");
        }
    }

    @Test
    void aBrokenMasterThatIsReplacedIsShownAtOnce() throws Exception {
        AssetKey key = gallery.exhibit("balloon.jpg")
                .content(new byte[] {1, 2, 3}, AssetKind.IMAGE, "image/jpeg")
                .claiming(CLAIMED)
                .hang();
        assertThat(header(gallery.get(key + "/hero/x.jpg"), "Vitrine-Verdict")).isEqualTo("broken");
        balloon().hang();
        assertThat(Answer.colour(gallery.get(key + "/hero/x.jpg"))).isEqualTo("red");
    }

    private void expectFallback(byte[] content, String mediaType) throws Exception {
        AssetKey key = gallery.exhibit("broken")
                .content(content, AssetKind.IMAGE, mediaType)
                .claiming(CLAIMED)
                .hang();

        HttpResponse<byte[]> answer = gallery.get(key + "/hero/x.jpg?w=480");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Vitrine-Verdict")).isEqualTo("broken");
        assertThat(Answer.size(answer)).isEqualTo("480x270");
        assertThat(Answer.colour(answer)).isEqualTo("grey");

        AssetKey whole =
                gallery.exhibit("whole.jpg").painted(800, 600, Color.GREEN).hang();
        assertThat(Answer.colour(gallery.get(whole + "/hero/x.jpg?w=480"))).isEqualTo("green");
    }

    /** A well-formed PNG header, and nothing behind it. */
    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 checksum = new CRC32();
        checksum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header.array())
                .putInt((int) checksum.getValue())
                .array();
    }
}
