package org.vitrine.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A list of web addresses that is a DAM.
 *
 * @param name its name as a source
 * @param index where the list is
 * @param network what of the network may be asked, and for how long
 * @param timeZone in which dates without a zone are meant
 */
public record WebConfig(String name, Index index, NetworkConfig network, ZoneId timeZone) implements SourceConfig {

    /** Where a list is. */
    public sealed interface Index {}

    /** On this machine. */
    public record OnDisk(Path file) implements Index {}

    /** Somewhere else. */
    public record OnWeb(URI address) implements Index {}
}
