package org.vitrine.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;

/** A source on a folder of photos, empty before each test. */
abstract class PhotosFolder {

    @TempDir
    Path temporary;

    Path root;
    TreeSource source;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(temporary.resolve("photos"));
        source = source();
    }

    @AfterEach
    void close() {
        source.close();
    }

    final TreeSource source() throws IOException {
        return source(ZoneId.of("Europe/Berlin"));
    }

    final TreeSource source(ZoneId zone) throws IOException {
        return FolderSource.open("photos", root, zone, new MetadataReader(), temporary.resolve("data"));
    }

    final Reading read(String id) {
        return source.read(new NativeId("photos", id), false);
    }

    final Asset current(String id) {
        Reading reading = read(id);
        assertThat(reading).isInstanceOf(Reading.Current.class);
        Reading.Current current = (Reading.Current) reading;
        current.held().run();
        return current.asset();
    }

    final void put(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.write(file, content);
    }

    final void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
