package org.vitrine.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitrine.catalog.yaml.WrittenDuration;
import org.vitrine.catalog.yaml.WrittenSize;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.OriginLimits;

/**
 * Reads how a source beyond this machine is asked: {@code hosts}, {@code ports}, {@code allowPrivate}, {@code maxSize},
 * {@code timeout}, {@code concurrent} and {@code poll}.
 */
final class NetworkReader {

    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_CONCURRENT = 100;

    private NetworkReader() {}

    static NetworkConfig read(YamlMap source) {
        Duration poll = source.value("poll", NetworkReader::time).orElse(POLL);
        return new NetworkConfig(rules(source), limits(source), poll);
    }

    private static OriginRules rules(YamlMap source) {
        Set<String> privateHosts = new HashSet<>();
        List<AddressBlock> privateBlocks = new ArrayList<>();
        for (String entry : source.values("allowPrivate", NetworkReader::hostOrBlock)) {
            if (isHost(entry)) {
                privateHosts.add(entry);
            } else {
                privateBlocks.add(AddressBlock.parse(entry));
            }
        }
        return new OriginRules(
                Set.copyOf(source.values("ports", NetworkReader::port)),
                Set.copyOf(source.values("hosts", NetworkReader::host)),
                privateHosts,
                privateBlocks);
    }

    private static OriginLimits limits(YamlMap source) {
        OriginLimits usual = OriginLimits.DEFAULT;
        return new OriginLimits(
                source.value("maxSize", NetworkReader::size).orElse(usual.mostBytes()),
                usual.connect(),
                usual.silence(),
                source.value("timeout", NetworkReader::time).orElse(usual.total()),
                source.wholeNumber("concurrent", 1, MOST_CONCURRENT).orElse(usual.concurrent()),
                usual.redirects(),
                usual.attempts(),
                usual.backoff(),
                usual.circuit());
    }

    private static Duration time(String text) {
        Duration time = WrittenDuration.parse(text);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Expected a time from 1s to 1d, found \"" + text + "\".");
        }
        return time;
    }

    private static long size(String text) {
        long size = WrittenSize.parse(text);
        if (size < 1) {
            throw new IllegalArgumentException("A file has at least a byte.");
        }
        return size;
    }

    private static int port(String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("A port is 1 to 65535; not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static String host(String text) {
        if (!isHost(text)) {
            throw new IllegalArgumentException(
                    "A host reads assets.example.com, without scheme, port or path; not \"" + text + "\".");
        }
        return text;
    }

    private static String hostOrBlock(String text) {
        if (!isHost(text)) {
            try {
                AddressBlock.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Expected a host such as minio.internal, or addresses such as 10.0.0.0/8; found \"" + text
                                + "\".",
                        e);
            }
        }
        return text;
    }

    /** A last part of letters tells names from addresses. */
    private static boolean isHost(String text) {
        return text.matches("(?i)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?\\.?");
    }
}
