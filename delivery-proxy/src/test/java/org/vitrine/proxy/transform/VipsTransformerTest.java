package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.refusal.UnusableMaster;

class VipsTransformerTest {

    private static final Path STATUS = Path.of("/proc/self/status");

    @TempDir
    private Path folder;

    @Test
    void itIsTakenWhereTheMachineHasIt() {
        assumeTrue(VipsTransformer.find(TransformLimits.DEFAULT).isPresent(), "libvips is not on this machine");
        try (ImageTransformer engine = ImageTransformer.create(TransformLimits.DEFAULT)) {
            assertThat(engine.engine()).matches("libvips \\d+\\.\\d+\\.\\d+");
        }
    }

    @Test
    void aBrokenFileThatWasReadWholeLeavesNothingInMemory() throws IOException {
        assumeTrue(VipsTransformer.find(TransformLimits.DEFAULT).isPresent(), "libvips is not on this machine");
        assumeTrue(Files.exists(STATUS), "only Linux says how much memory a process holds");
        Path broken = Files.write(folder.resolve("broken.webp"), Webps.riff(Webps.chunk("VP8 ", new byte[16 << 20])));
        try (ImageTransformer engine = ImageTransformer.create(TransformLimits.DEFAULT)) {
            refuse(engine, broken);
            long before = megabytesHeld();
            for (int i = 0; i < 20; i++) {
                refuse(engine, broken);
            }
            assertThat(megabytesHeld() - before).isLessThan(160);
        }
    }

    private static void refuse(ImageTransformer engine, Path broken) {
        assertThatThrownBy(() -> engine.dimensions(broken, "image/webp")).isInstanceOf(UnusableMaster.class);
    }

    private static long megabytesHeld() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }
}
