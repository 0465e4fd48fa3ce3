package org.vitrine.server.config;

import java.net.URI;
import java.util.Optional;
import org.vitrine.proxy.purge.WebhookSecret;

/** A cache in front of the server that can be told to forget. */
public sealed interface PurgeConfig {

    /** What logs, metrics and health call it; unique. */
    String name();

    /**
     * One Varnish.
     *
     * @param url where this server reaches it
     * @param key secret that its configuration wants to see, empty if it goes by addresses alone
     */
    record Varnish(String name, URI url, Optional<String> key) implements PurgeConfig {}

    /**
     * A Fastly service.
     *
     * @param api where Fastly's API answers
     */
    record Fastly(String name, URI api, String service, String token) implements PurgeConfig {}

    /**
     * A Cloudflare zone.
     *
     * @param api where Cloudflare's API answers
     */
    record Cloudflare(String name, URI api, String zone, String token) implements PurgeConfig {}

    /** Anything that takes a signed webhook. */
    record Webhook(String name, URI url, WebhookSecret secret) implements PurgeConfig {}
}
