package org.vitrine.proxy.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.proxy.purge.OutboxState;
import org.vitrine.proxy.purge.SurrogateKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was done about an order.
 *
 * @param keys what was ordered to be forgotten
 * @param dropped how many renditions this server dropped
 * @param caches how far the caches in front of it are
 */
record PurgeReport(Set<SurrogateKey> keys, long dropped, List<OutboxState> caches) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(HttpServletResponse response) throws IOException {
        boolean done = caches.stream().allMatch(OutboxState::settled);
        response.setStatus(done ? HttpServletResponse.SC_OK : HttpServletResponse.SC_ACCEPTED);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(toJson()));
    }

    /** For the log. */
    String words() {
        return caches.stream()
                .map(cache -> cache.cache() + (cache.settled() ? " done" : " waiting"))
                .collect(Collectors.joining(", "));
    }

    private ObjectNode toJson() {
        ObjectNode report = JSON.createObjectNode();
        ArrayNode named = report.putArray("purged");
        keys.forEach(key -> named.add(key.value()));
        report.put("renditionsDropped", dropped);
        ArrayNode states = report.putArray("caches");
        for (OutboxState cache : caches) {
            ObjectNode state = states.addObject()
                    .put("name", cache.cache())
                    .put("state", cache.settled() ? "done" : "waiting")
                    .put("waiting", cache.waiting());
            cache.failure().ifPresent(why -> state.put("failure", why));
        }
        return report;
    }
}
