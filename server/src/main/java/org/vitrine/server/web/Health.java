package org.vitrine.server.web;

import java.util.List;
import java.util.Map;

/**
 * How a server is doing, without names of files or machines: this is public.
 *
 * @param ready whether requests can be answered as they should
 * @param engine which image engine runs
 * @param formats what it can write
 * @param sources state of each source
 */
public record Health(boolean ready, String engine, List<String> formats, List<SourceHealth> sources) {

    /**
     * State of one source.
     *
     * @param name the source's name
     * @param synchronised whether its first full reading is done
     * @param problems how many of its files cannot be used; the log names them
     */
    public record SourceHealth(String name, boolean synchronised, long problems) {}

    /** The form in which it is answered. */
    Map<String, Object> toJson() {
        return Map.of("status", ready ? "ready" : "starting", "engine", engine, "formats", formats, "sources", sources);
    }
}
