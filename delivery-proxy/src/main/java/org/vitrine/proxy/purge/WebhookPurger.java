package org.vitrine.proxy.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anything else that can forget: told by a webhook that is signed as Standard Webhooks says. Its body reads
 * {@code {"type":"vitrine.purge","timestamp":"…","data":{"keys":["asset-…"]}}}, or {@code "data":{"all":true}}.
 */
public final class WebhookPurger implements Purger {

    /** Keeps a body within the 20 KB that the standard recommends. */
    private static final int MOST_KEYS = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final URI address;
    private final WebhookSecret secret;
    private final InstantSource clock;
    private final PurgeClient client;

    public WebhookPurger(String name, URI address, WebhookSecret secret, InstantSource clock, PurgeClient client) {
        this.name = name;
        this.address = address;
        this.secret = secret;
        this.clock = clock;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int most() {
        return MOST_KEYS;
    }

    @Override
    public void purge(Set<SurrogateKey> keys) throws PurgeFailure {
        ObjectNode data = JSON.createObjectNode();
        ArrayNode named = data.putArray("keys");
        keys.forEach(key -> named.add(key.value()));
        send(data);
    }

    @Override
    public void purgeAll() throws PurgeFailure {
        send(JSON.createObjectNode().put("all", true));
    }

    private void send(ObjectNode data) throws PurgeFailure {
        Instant now = clock.instant();
        ObjectNode event = JSON.createObjectNode().put("type", "vitrine.purge").put("timestamp", now.toString());
        event.set("data", data);
        byte[] body = JSON.writeValueAsBytes(event);
        String id = "msg_" + UUID.randomUUID();
        client.send(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(id, now.getEpochSecond(), body)));
    }
}
