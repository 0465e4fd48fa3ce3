package org.vitrine.connectors.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.source.SourceContract;
import org.vitrine.connectors.tree.TreeSource;

class FolderContractTest extends SourceContract {

    @Override
    protected TreeSource open() throws IOException {
        Path root = root();
        if (!Files.exists(temporary.resolve("away"))) {
            Files.createDirectories(root);
        }
        return FolderSource.open(
                NAME, root, ZoneId.of("Europe/Berlin"), new MetadataReader(), temporary.resolve("data"));
    }

    @Override
    protected void put(String id, byte[] content) throws IOException {
        Path file = root().resolve(id);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.write(file, content);
    }

    @Override
    protected void say(String id, String yaml) throws IOException {
        put(id + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void remove(String id) throws IOException {
        Files.delete(root().resolve(id));
    }

    @Override
    protected void disconnect() throws IOException {
        Files.move(root(), temporary.resolve("away"));
    }

    private Path root() {
        return temporary.resolve("photos");
    }
}
