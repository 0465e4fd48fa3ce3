package org.vitrine.server.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.WrittenDuration;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.proxy.transform.TransformLimits;

/**
 * Reads how pictures are made, in {@code delivery}:
 *
 * <pre>
 * engine: auto
 * limits: {source: 30s, queue: 10s, transform: 20s}
 * intermediates: true
 * warming: 3d
 * </pre>
 */
final class MakingSection {

    private static final Duration SOURCE = Duration.ofSeconds(30);
    private static final Duration WARMING = Duration.ofDays(3);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_WARMING = Duration.ofDays(365);

    private MakingSection() {}

    static MakingConfig read(Optional<YamlMap> delivery) {
        Engine engine =
                delivery.flatMap(section -> section.choice("engine", engines())).orElse(Engine.AUTO);
        boolean intermediates =
                delivery.flatMap(section -> section.flag("intermediates")).orElse(true);
        Duration warming = delivery.flatMap(section -> section.value("warming", MakingSection::warming))
                .orElse(WARMING);
        TransformLimits usual = TransformLimits.DEFAULT;
        Optional<YamlMap> limits = delivery.flatMap(section -> section.map("limits"));
        Duration source = time(limits, "source").orElse(SOURCE);
        Duration queue = time(limits, "queue").orElse(usual.longestWait());
        Duration transform = time(limits, "transform").orElse(usual.longestWork());
        limits.ifPresent(YamlMap::refuseOthers);
        return new MakingConfig(
                engine,
                new TransformLimits(
                        usual.mostPixels(),
                        usual.mostBytes(),
                        transform,
                        usual.atOnce(),
                        usual.mostMemory(),
                        usual.mostWaiting(),
                        queue),
                source,
                intermediates,
                warming);
    }

    private static Optional<Duration> time(Optional<YamlMap> limits, String name) {
        return limits.flatMap(section -> section.value(name, MakingSection::time));
    }

    private static Duration time(String text) {
        Duration time = WrittenDuration.parse(text);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("This limit is a time from 1s to 5m; not \"" + text + "\".");
        }
        return time;
    }

    private static Duration warming(String text) {
        Duration window = ConfigText.duration(text);
        if (window.compareTo(LONGEST_WARMING) > 0) {
            throw new IllegalArgumentException(
                    "What was asked for within 0s to 365d is made ahead; not \"" + text + "\".");
        }
        return window;
    }

    private static Map<String, Engine> engines() {
        Map<String, Engine> names = new LinkedHashMap<>();
        for (Engine engine : Engine.values()) {
            names.put(engine.token(), engine);
        }
        return names;
    }
}
