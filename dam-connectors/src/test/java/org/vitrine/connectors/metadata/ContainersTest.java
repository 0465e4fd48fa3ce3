package org.vitrine.connectors.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.locale.LanguageTag;

/** Containers that the Java platform cannot write, put together by hand. */
final class ContainersTest {

    private static final String PACKET =
            Painted.packetOf("<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Titled</rdf:li></rdf:Alt></dc:title>");

    @TempDir
    Path folder;

    @Test
    void aWebpFileSaysItsCanvasTransparencyAndMetadata() throws Exception {
        byte[] canvas = {0x14, 0, 0, 0, 99, 0, 0, 49, 0, 0};
        byte[] lossless = {0x2F, 99, 0x40, 0x0C, 0, 0};
        EmbeddedMetadata read =
                read(webp(chunk("VP8X", canvas), chunk("VP8L", lossless), chunk("XMP ", bytes(PACKET))));
        assertThat(read.format()).isEqualTo(FileFormat.WEBP);
        assertThat(read.dimensions()).contains(new Dimensions(100, 50));
        assertThat(read.transparent()).isTrue();
        assertThat(read.texts().title().in(List.of(LanguageTag.ANY))).contains("Titled");
    }

    @Test
    void aWebpFileThatIsShorterThanItSaysIsTruncated() {
        byte[] whole = webp(chunk("VP8L", new byte[] {0x2F, 99, 0x40, 0x0C, 0, 0}));
        whole[4] += 10;
        assertThatThrownBy(() -> read(whole)).hasMessageContaining("ends before");
    }

    @Test
    void anMp4FileSaysTheSizeOfItsPictureAsTurned() throws Exception {
        EmbeddedMetadata upright = read(mp4(track(640, 360, false)));
        assertThat(upright.format()).isEqualTo(FileFormat.MP4);
        assertThat(upright.dimensions()).contains(new Dimensions(640, 360));
        assertThat(upright.texts().title().in(List.of(LanguageTag.ANY))).contains("Titled");
        assertThat(read(mp4(track(640, 360, true))).dimensions()).contains(new Dimensions(360, 640));
    }

    @Test
    void anMp4FileWithoutMovieHeaderIsIncomplete() {
        assertThatThrownBy(() -> read(join(box("ftyp", bytes("isom\0\0\0\0")), box("mdat", new byte[9]))))
                .hasMessageContaining("movie header");
    }

    @Test
    void onlyAPictureOfSeveralFramesMoves() throws Exception {
        byte[] gif = Painted.gif(21, 11);
        // The last byte ends the file; before it stands all there is of one picture.
        int image = gif.length - 1;
        int begin = imageBlock(gif);
        byte[] twice = join(
                Arrays.copyOf(gif, image),
                Arrays.copyOfRange(gif, begin, image),
                Arrays.copyOfRange(gif, image, gif.length));
        assertThat(read(gif).moving()).isFalse();
        assertThat(read(twice).moving()).isTrue();

        assertThat(read(webp(1)).moving()).isFalse();
        assertThat(read(webp(2)).moving()).isTrue();
        assertThat(read(Painted.png(20, 10)).moving()).isFalse();
    }

    /** Where the only picture of a GIF begins: an image separator with the whole canvas. */
    private static int imageBlock(byte[] gif) {
        for (int at = 13; at < gif.length - 9; at++) {
            if (gif[at] == 0x2C && gif[at + 1] == 0 && gif[at + 5] == gif[6] && gif[at + 7] == gif[8]) {
                return at;
            }
        }
        throw new IllegalArgumentException("This GIF holds no picture.");
    }

    private static byte[] webp(int frames) {
        byte[] all = chunk("VP8X", new byte[] {2, 0, 0, 0, 20, 0, 0, 10, 0, 0});
        for (int i = 0; i < frames; i++) {
            all = join(all, chunk("ANMF", new byte[24]));
        }
        byte[] content = join(bytes("WEBP"), all);
        return join(bytes("RIFF"), littleEndian(content.length), content);
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private EmbeddedMetadata read(byte[] content) throws IOException, UnreadableFile {
        return new MetadataReader()
                .read(Files.write(folder.resolve("file"), content))
                .orElseThrow();
    }

    private static byte[] mp4(byte[] track) {
        byte[] id = {
            (byte) 0xBE,
            0x7A,
            (byte) 0xCF,
            (byte) 0xCB,
            (byte) 0x97,
            (byte) 0xA9,
            0x42,
            (byte) 0xE8,
            (byte) 0x9C,
            0x71,
            (byte) 0x99,
            (byte) 0x94,
            (byte) 0x91,
            (byte) 0xE3,
            (byte) 0xAF,
            (byte) 0xAC
        };
        return join(
                box("ftyp", bytes("isom\0\0\0\0")),
                box("uuid", join(id, bytes(PACKET))),
                box("mdat", new byte[100]),
                box("moov", box("trak", track)));
    }

    private static byte[] track(int width, int height, boolean onItsSide) {
        int one = 1 << 16;
        ByteBuffer header = ByteBuffer.allocate(84);
        header.position(40);
        for (int value : onItsSide
                ? new int[] {0, one, 0, -one, 0, 0, 0, 0, 1 << 30}
                : new int[] {one, 0, 0, 0, one, 0, 0, 0, 1 << 30}) {
            header.putInt(value);
        }
        return box("tkhd", header.putInt(width << 16).putInt(height << 16).array());
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(bytes(type))
                .put(content)
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = join(chunks);
        return ByteBuffer.allocate(12 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("RIFF"))
                .putInt(4 + all.length)
                .put(bytes("WEBP"))
                .put(all)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(type))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
