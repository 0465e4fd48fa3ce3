package org.vitrine.proxy.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * Measures how long renditions take to be made, waiting for their turn included, and counts those that weigh more than
 * their preset's budget. What fails is measured apart.
 */
final class MeteredWriter implements PictureWriter {

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    /** What came of it, format by format. */
    private record Outcomes(Timer made, Timer failed, Counter tooHeavy) {}

    private final PictureWriter writer;
    private final MeterRegistry registry;
    private final Map<ImageFormat, Outcomes> outcomes = new EnumMap<>(ImageFormat.class);

    /** @param engine its name without its version */
    MeteredWriter(PictureWriter writer, String engine, MeterRegistry registry) {
        this.writer = writer;
        this.registry = registry;
        for (ImageFormat format : ImageFormat.values()) {
            outcomes.put(
                    format,
                    new Outcomes(timer(engine, format, "made"), timer(engine, format, "failed"), tooHeavy(format)));
        }
    }

    @Override
    public byte[] write(Path file, String mediaType, TransformOrder order, Encoding rule, RenditionLabel of) {
        Outcomes known = Objects.requireNonNull(outcomes.get(order.format()));
        Timer.Sample sample = Timer.start(registry);
        Timer outcome = known.failed();
        try {
            byte[] rendition = writer.write(file, mediaType, order, rule, of);
            outcome = known.made();
            if (rule.maxBytes().filter(budget -> rendition.length > budget).isPresent()) {
                known.tooHeavy().increment();
            }
            return rendition;
        } finally {
            sample.stop(outcome);
        }
    }

    private Counter tooHeavy(ImageFormat format) {
        return Counter.builder("vitrine.rendition.over.budget")
                .description("Renditions made that weigh more than their preset allows, at the lowest quality")
                .tag("format", format.token())
                .register(registry);
    }

    private Timer timer(String engine, ImageFormat format, String outcome) {
        return Timer.builder("vitrine.transform")
                .description("How long renditions took to be made")
                .tag("engine", engine)
                .tag("format", format.token())
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
