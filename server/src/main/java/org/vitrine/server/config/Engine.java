package org.vitrine.server.config;

import java.util.Locale;

/** What pictures are cut with. */
public enum Engine {

    /** libvips where the machine has it, and the JVM otherwise. */
    AUTO,

    /** libvips; without it nothing starts. */
    LIBVIPS,

    /** The JVM, whatever else is there. */
    JAVA;

    /** As the configuration names it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
