package org.vitrine.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.locale.LanguageTag;

/** Files of subtitles beside a video. */
final class SubtitlesTest {

    private static final byte[] FILM = ByteBuffer.allocate(24)
            .putInt(16)
            .put("ftypisom\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
            .putInt(8)
            .put("moov".getBytes(StandardCharsets.US_ASCII))
            .array();

    @TempDir
    Path temporary;

    private Path root;
    private TreeSource source;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(temporary.resolve("films"));
        Files.write(root.resolve("sailing.mp4"), FILM);
        Files.writeString(root.resolve("sailing.mp4.yaml"), "approval: approved\n");
        source = FolderSource.open(
                "films", root, ZoneId.of("Europe/Berlin"), new MetadataReader(), temporary.resolve("data"));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void subtitlesArePartOfTheirVideoByTheirLanguage() throws Exception {
        Asset alone = read("sailing.mp4");
        put("sailing.mp4.de-DE.vtt", "WEBVTT - Segelnd nach Hause\n");
        put("sailing.mp4.en.vtt", "\uFEFFWEBVTT\n");

        Asset asset = read("sailing.mp4");
        assertThat(asset.tracks()).containsOnlyKeys(new LanguageTag("de-DE"), new LanguageTag("en"));
        assertThat(asset.version()).isNotEqualTo(alone.version());
        assertThat(asset.picture()).isEmpty();
        try (OpenedMaster opened = source.open(asset, asset.tracks().get(new LanguageTag("de-DE")))) {
            assertThat(opened.path()).hasContent("WEBVTT - Segelnd nach Hause\n");
        }
    }

    @Test
    void whatIsNoWebVttIsToldAndLeftOut() throws Exception {
        put("sailing.mp4.de.vtt", "1\n00:00:00,000 --> 00:00:01,000\nSubRip\n");
        Files.write(root.resolve("sailing.mp4.fr.vtt"), new byte[] {'W', 'E', 'B', 'V', 'T', 'T', '\n', (byte) 0xE9});
        source.read(new NativeId("films", "sailing.mp4.fr.vtt"), false);

        Reading.Doubtful reading = (Reading.Doubtful) source.read(new NativeId("films", "sailing.mp4"), false);
        assertThat(reading.draft().tracks()).isEmpty();
        assertThat(reading.reason().orElseThrow())
                .contains("sailing.mp4.de.vtt", "begin with WEBVTT", "sailing.mp4.fr.vtt", "UTF-8");
    }

    @Test
    void subtitlesOfNoVideoAreNothing() throws Exception {
        put("sailing.vtt", "WEBVTT\n");
        assertThat(source.read(new NativeId("films", "sailing.vtt"), false)).isInstanceOf(Reading.Gone.class);
        assertThat(read("sailing.mp4").tracks()).isEmpty();
    }

    /** Writes a file, which the source then meets. */
    private void put(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        assertThat(source.read(new NativeId("films", name), false)).isInstanceOf(Reading.Gone.class);
    }

    private Asset read(String id) {
        Reading.Current current = (Reading.Current) source.read(new NativeId("films", id), false);
        current.held().run();
        return current.asset();
    }
}
