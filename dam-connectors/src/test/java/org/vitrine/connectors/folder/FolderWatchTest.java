package org.vitrine.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWatchTest {

    @TempDir
    Path root;

    @Test
    void whoFailsToHearOfAFileHearsThatTrackWasLostAndOfTheNextOne() throws Exception {
        BlockingQueue<Path> heard = new LinkedBlockingQueue<>();
        BlockingQueue<String> lost = new LinkedBlockingQueue<>();
        AtomicBoolean failing = new AtomicBoolean(true);
        try (FolderWatch watch = new FolderWatch(
                root,
                path -> {
                    if (failing.getAndSet(false)) {
                        throw new OutOfMemoryError("as of a file too large");
                    }
                    heard.add(path);
                },
                lost::add)) {
            assertThat(watch).isNotNull();
            Files.writeString(root.resolve("a.jpg"), "one");
            assertThat(lost.poll(10, TimeUnit.SECONDS)).contains("OutOfMemoryError");
            Files.writeString(root.resolve("b.jpg"), "two");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(root.resolve("b.jpg"));
        }
    }
}
