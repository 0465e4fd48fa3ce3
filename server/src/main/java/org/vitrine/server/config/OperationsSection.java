package org.vitrine.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.proxy.operations.OperatorKeys;

/** Reads {@code operations} and {@code logging}. */
final class OperationsSection {

    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private OperationsSection() {}

    /** @param host address the server listens on */
    static OperationsConfig read(YamlMap root, String host) {
        Optional<YamlMap> operations = root.map("operations");
        List<String> keys = operations
                .map(section -> section.values("keys", OperationsSection::key))
                .orElse(List.of());
        boolean openMetrics = operations
                .flatMap(section -> section.choice("metrics", Map.of("open", true, "key", false)))
                .orElseGet(() -> isLoopback(host));
        Duration drain = operations
                .flatMap(section -> section.value("drain", OperationsSection::drain))
                .orElse(DRAIN);
        operations.ifPresent(YamlMap::refuseOthers);
        return new OperationsConfig(new OperatorKeys(keys), openMetrics, drain, accessLog(root));
    }

    private static boolean accessLog(YamlMap root) {
        Optional<YamlMap> logging = root.map("logging");
        boolean written = logging.flatMap(section -> section.choice("access", Map.of("json", true, "none", false)))
                .orElse(false);
        logging.ifPresent(YamlMap::refuseOthers);
        return written;
    }

    private static String key(String text) {
        OperatorKeys checked = new OperatorKeys(List.of(text));
        return checked.any() ? text : "";
    }

    private static Duration drain(String text) {
        Duration drain = ConfigText.duration(text);
        if (drain.compareTo(LONGEST_DRAIN) > 0) {
            throw new IllegalArgumentException("A server that was told to stop goes on for 5m at the most.");
        }
        return drain;
    }

    /** Whether only this machine can ask. A name that means nothing is left to the start, which will say so. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
