package org.vitrine.server.config;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A folder that is a DAM.
 *
 * @param name its name as a source
 * @param path where it lies
 * @param timeZone in which dates without a zone are meant
 */
public record FolderConfig(String name, Path path, ZoneId timeZone) implements SourceConfig {}
