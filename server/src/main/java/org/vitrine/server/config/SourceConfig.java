package org.vitrine.server.config;

import java.time.ZoneId;

/** A DAM to be connected. */
public sealed interface SourceConfig permits FolderConfig, S3Config, WebConfig {

    /** Its name as a source. */
    String name();

    /** In which dates without a zone are meant. */
    ZoneId timeZone();
}
