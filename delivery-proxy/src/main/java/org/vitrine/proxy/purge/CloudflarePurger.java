package org.vitrine.proxy.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Cloudflare zone, by its purge API. The token needs the permission <i>Cache Purge</i> for the zone. */
public final class CloudflarePurger implements Purger {

    /** Where Cloudflare's API answers. */
    public static final URI API = URI.create("https://api.cloudflare.com/client/v4");

    /** Cloudflare's own limit for one request. */
    private static final int MOST_TAGS = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final URI address;
    private final String token;
    private final PurgeClient client;

    /**
     * @param api {@link #API}
     * @param zoneId 32 hexadecimal characters
     */
    public CloudflarePurger(String name, URI api, String zoneId, String token, PurgeClient client) {
        this.name = name;
        this.address = URI.create(api + "/zones/" + zoneId + "/purge_cache");
        this.token = token;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int most() {
        return MOST_TAGS;
    }

    @Override
    public void purge(Set<SurrogateKey> keys) throws PurgeFailure {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode tags = body.putArray("tags");
        keys.forEach(key -> tags.add(key.value()));
        send(body);
    }

    @Override
    public void purgeAll() throws PurgeFailure {
        send(JSON.createObjectNode().put("purge_everything", true));
    }

    private void send(ObjectNode body) throws PurgeFailure {
        String answer = client.send(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token));
        // A status of 200 may still say in its body that nothing was purged.
        if (!succeeded(answer)) {
            throw new PurgeFailure("Cloudflare did not purge: " + PurgeClient.printable(answer), Optional.empty());
        }
    }

    private static boolean succeeded(String answer) {
        try {
            JsonNode said = JSON.readTree(answer);
            return said.path("success").asBoolean(false);
        } catch (JacksonException e) {
            return false;
        }
    }
}
