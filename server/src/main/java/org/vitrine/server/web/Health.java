package org.vitrine.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is doing, without names of files or machines: this is public.
 *
 * @param engine which image engine runs
 * @param formats what it can write
 * @param parts what it takes to answer requests as they should be
 * @param sources state of each source
 * @param purging state of each cache in front; none of them keeps the server from being ready
 */
public record Health(
        String engine,
        List<String> formats,
        List<PartHealth> parts,
        List<SourceHealth> sources,
        List<PurgeHealth> purging) {

    /**
     * State of something without which requests cannot be answered as they should.
     *
     * @param problem what is wrong, empty if nothing is
     */
    public record PartHealth(String name, boolean ready, String problem) {}

    /**
     * State of one source.
     *
     * @param name the source's name
     * @param synchronised whether its first full reading is done
     * @param problems how many of its files cannot be used; the log names them
     */
    public record SourceHealth(String name, boolean synchronised, long problems) {}

    /**
     * State of one cache in front.
     *
     * @param name what its configuration calls it
     * @param waiting how many keys it has yet to forget
     * @param failing whether it failed to when it was last told; the log says why
     */
    public record PurgeHealth(String name, int waiting, boolean failing) {}

    /** Whether requests can be answered as they should. */
    public boolean ready() {
        return parts.stream().allMatch(PartHealth::ready);
    }

    /** The form in which it is answered. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", ready() ? "ready" : "not ready");
        json.put("engine", engine);
        json.put("formats", formats);
        json.put("parts", parts);
        json.put("sources", sources);
        json.put("purging", purging);
        return json;
    }
}
