package org.vitrine.server.purge;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.vitrine.proxy.purge.CloudflarePurger;
import org.vitrine.proxy.purge.FastlyPurger;
import org.vitrine.proxy.purge.Outbox;
import org.vitrine.proxy.purge.OutboxSettings;
import org.vitrine.proxy.purge.PurgeClient;
import org.vitrine.proxy.purge.Purger;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.purge.VarnishPurger;
import org.vitrine.proxy.purge.WebhookPurger;
import org.vitrine.server.config.PurgeConfig;

/** Opens an outbox for each cache that an operator names. */
public final class CachesInFront {

    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(5);

    private CachesInFront() {}

    public static Purging open(List<PurgeConfig> caches, PurgeClient client, InstantSource clock) {
        List<Outbox> outboxes = caches.stream()
                .map(cache -> new Outbox(purger(cache, client, clock), OutboxSettings.DEFAULT, clock))
                .toList();
        return new Purging(outboxes, LONGEST_FLUSH);
    }

    private static Purger purger(PurgeConfig cache, PurgeClient client, InstantSource clock) {
        return switch (cache) {
            case PurgeConfig.Varnish c -> new VarnishPurger(c.name(), c.url(), c.key(), client);
            case PurgeConfig.Fastly c -> new FastlyPurger(c.name(), c.api(), c.service(), c.token(), client);
            case PurgeConfig.Cloudflare c -> new CloudflarePurger(c.name(), c.api(), c.zone(), c.token(), client);
            case PurgeConfig.Webhook c -> new WebhookPurger(c.name(), c.url(), c.secret(), clock, client);
        };
    }
}
