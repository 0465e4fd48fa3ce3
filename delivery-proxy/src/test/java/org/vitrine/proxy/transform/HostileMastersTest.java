package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.ImageFormat;

/**
 * Both engines meet every hostile file: it is refused, or what can be shown of it is shown whole; and the next file is
 * made as if nothing had happened. One file at a time, and none waits for long: an engine that goes on working at a file
 * it gave up keeps the next one out, and the test fails.
 */
class HostileMastersTest {

    static final TransformLimits STRICT =
            new TransformLimits(20_000_000, 50_000_000, Duration.ofSeconds(3), 1, 1, Duration.ofSeconds(10));

    private static final TransformOrder ORDER = TransformOrder.plain(
            new Cut.Placed(Fit.COVER, Optional.empty(), FocalPoint.CENTRE, 100), ImageFormat.PNG, 80);

    private static final Optional<ImageTransformer> VIPS =
            VipsTransformer.find(STRICT).map(vips -> vips);
    private static final ImageTransformer JAVA = new ThumbnailatorTransformer(STRICT);
    private static final byte[] GOOD = Masters.jpeg(Scene.painted(240, 160, BufferedImage.TYPE_INT_RGB));

    @TempDir
    private Path folder;

    static Optional<ImageTransformer> vips() {
        return VIPS;
    }

    static Stream<Arguments> everyFileInBothEngines() {
        return Stream.concat(VIPS.stream(), Stream.of(JAVA))
                .flatMap(engine -> HostileMaster.all().stream().map(file -> arguments(engine.engine(), file, engine)));
    }

    @ParameterizedTest(name = "{0}: {1}", autoCloseArguments = false)
    @MethodSource("everyFileInBothEngines")
    void aHostileFileIsRefusedOrShownWholeAndTheNextIsMade(String name, HostileMaster file, ImageTransformer engine)
            throws IOException {
        Masters masters = new Masters(folder);
        Path path = masters.store(file.name(), file.content());
        if (file.refused()) {
            assertThatThrownBy(() -> engine.transform(path, file.mediaType(), ORDER))
                    .isInstanceOf(UnusableMaster.class)
                    .extracting(refusal -> ((UnusableMaster) refusal).publicText())
                    .asString()
                    .isNotBlank()
                    .doesNotContain(folder.toString(), "Exception");
        } else {
            assertRefusedOrWhole(engine, path, file.mediaType());
        }
        assertWhole(engine.transform(masters.store("good.jpg", GOOD), "image/jpeg", ORDER));
    }

    private static void assertRefusedOrWhole(ImageTransformer engine, Path path, String mediaType) throws IOException {
        byte[] rendition;
        try {
            rendition = engine.transform(path, mediaType, ORDER);
        } catch (UnusableMaster | OversizedRendition | TookTooLong refused) {
            return;
        }
        assertWhole(rendition);
    }

    private static void assertWhole(byte[] rendition) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(rendition));
        assertThat(picture.getWidth()).isPositive();
    }

    @Test
    void noDrawingReachesForWhatIsNotItsOwn() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(200);
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            for (HostileMaster file : HostileDrawings.reaching(address).toList()) {
                assertRefusedOrWhole(JAVA, new Masters(folder).store(file.name(), file.content()), file.mediaType());
            }
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Linux says how much memory a process ever held; elsewhere the small heap alone is the measure. */
    @Test
    void aProcessOfLittleMemoryOutlivesThemAll() throws Exception {
        for (HostileMaster file : HostileMaster.all()) {
            new Masters(folder).store(file.mediaType().replace('/', ' ') + " " + file.name(), file.content());
        }
        Path log = Files.createTempFile("hostile", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            String said = Files.readString(log);
            assertThat(process.exitValue()).as(said).isZero();
            assertThat(said).contains("alive after " + HostileMaster.all().size());
            assertThat(HostileProcess.mostMegabytes(said)).isLessThan(900);
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    /** What an engine makes of a PNG. */
    static byte[] transformed(ImageTransformer engine, byte[] png, TransformOrder order) {
        try {
            Path file = Files.write(Files.createTempFile("master", ".png"), png);
            try {
                return engine.transform(file, "image/png", order);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
