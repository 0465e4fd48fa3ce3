package org.vitrine.proxy.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.proxy.purge.RecordedCache.Answer;
import org.vitrine.proxy.purge.RecordedCache.Request;

/** What goes over the wire, cache by cache. */
class PurgersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Set<SurrogateKey> KEYS =
            new LinkedHashSet<>(List.of(new SurrogateKey("asset-zjzrwk6fxzf7kz"), SurrogateKey.preset("hero")));

    private final PurgeClient client = new PurgeClient(CLOCK);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void varnishIsToldInHeadersOfAPurgeRequest() throws Exception {
        try (RecordedCache cache = new RecordedCache(Answer.ok("Purged 3 objects"))) {
            Purger varnish = new VarnishPurger("varnish", cache.address(), Optional.of("hush"), client);
            varnish.purge(KEYS);
            Request request = cache.next();
            assertThat(request.method()).isEqualTo("PURGE");
            assertThat(request.path()).isEqualTo("/");
            assertThat(request.headers())
                    .containsEntry("xkey-purge", "asset-zjzrwk6fxzf7kz preset-hero")
                    .containsEntry("purge-key", "hush");

            varnish.purgeAll();
            assertThat(cache.next().headers()).containsEntry("xkey-purge", "*");
        }
    }

    @Test
    void fastlyIsToldByItsPurgeApi() throws Exception {
        try (RecordedCache cache = new RecordedCache(Answer.ok("{\"status\":\"ok\"}"))) {
            Purger fastly = new FastlyPurger("fastly", cache.address(), "SU1Z0isxPaozGVKXdv0eY", "token", client);
            fastly.purge(KEYS);
            Request request = cache.next();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/service/SU1Z0isxPaozGVKXdv0eY/purge");
            assertThat(request.headers())
                    .containsEntry("Fastly-Key", "token")
                    .containsEntry("Surrogate-Key", "asset-zjzrwk6fxzf7kz preset-hero")
                    // A soft purge would let Fastly show what was withdrawn once more.
                    .doesNotContainKey("Fastly-Soft-Purge");

            fastly.purgeAll();
            assertThat(cache.next().path()).isEqualTo("/service/SU1Z0isxPaozGVKXdv0eY/purge_all");
            assertThat(fastly.most()).isEqualTo(256);
        }
    }

    @Test
    void cloudflareIsToldInJson() throws Exception {
        try (RecordedCache cache = new RecordedCache(Answer.ok("{\"success\":true,\"errors\":[]}"))) {
            Purger cloudflare = new CloudflarePurger(
                    "cloudflare", cache.address(), "023e105f4ecef8ad9ca31a8372d0c353", "t", client);
            cloudflare.purge(KEYS);
            Request request = cache.next();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache");
            assertThat(request.headers())
                    .containsEntry("Authorization", "Bearer t")
                    .containsEntry("Content-Type", "application/json");
            assertThat(request.body()).isEqualTo("{\"tags\":[\"asset-zjzrwk6fxzf7kz\",\"preset-hero\"]}");

            cloudflare.purgeAll();
            assertThat(cache.next().body()).isEqualTo("{\"purge_everything\":true}");
            assertThat(cloudflare.most()).isEqualTo(100);
        }
    }

    @Test
    void cloudflareSayingNoWithAnOkIsAFailure() throws IOException {
        try (RecordedCache cache =
                new RecordedCache(Answer.ok("{\"success\":false,\"errors\":[{\"message\":\"Unknown zone\"}]}"))) {
            Purger cloudflare = new CloudflarePurger("cloudflare", cache.address(), "0", "t", client);
            assertThatThrownBy(cloudflare::purgeAll)
                    .isInstanceOf(PurgeFailure.class)
                    .hasMessageContaining("Unknown zone");
        }
    }

    @Test
    void aWebhookIsSignedAsStandardWebhooksSays() throws Exception {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        WebhookSecret secret =
                WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(key));
        try (RecordedCache cache = new RecordedCache(Answer.ok(""))) {
            Purger webhook = new WebhookPurger("hook", cache.address().resolve("/purge"), secret, CLOCK, client);
            webhook.purge(KEYS);
            Request request = cache.next();
            assertThat(request.path()).isEqualTo("/purge");
            assertThat(request.body())
                    .isEqualTo("{\"type\":\"vitrine.purge\",\"timestamp\":\"2026-03-01T12:00:00Z\","
                            + "\"data\":{\"keys\":[\"asset-zjzrwk6fxzf7kz\",\"preset-hero\"]}}");
            assertThat(request.headers()).containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()));

            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = request.headers().get("webhook-id") + "." + NOW.getEpochSecond() + "." + request.body();
            assertThat(request.headers().get("webhook-signature"))
                    .isEqualTo("v1,"
                            + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));

            webhook.purgeAll();
            assertThat(cache.next().body()).endsWith("\"data\":{\"all\":true}}");
        }
    }

    @Test
    void theStandardsOwnExampleIsSignedAsItSays() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretThatIsNoneIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> WebhookSecret.parse("hunter2"))
                .hasMessageContaining("whsec_")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> WebhookSecret.parse("whsec_c2hvcnQ=")).hasMessageContaining("24 to 64 bytes");
    }

    @Test
    void aRefusalSaysWhatTheCacheSaidAndHowLongItAsksToWait() throws IOException {
        Answer busy = new Answer(429, Map.of("Retry-After", "7"), "Too many\r\nrequests");
        try (RecordedCache cache = new RecordedCache(busy)) {
            Purger fastly = new FastlyPurger("fastly", cache.address(), "S", "secret-token", client);
            assertThatThrownBy(() -> fastly.purge(KEYS))
                    .hasMessageContaining("answered 429 Too many requests")
                    .hasMessageNotContaining("secret-token")
                    .asInstanceOf(type(PurgeFailure.class))
                    .extracting(PurgeFailure::retryAfter)
                    .isEqualTo(Optional.of(Duration.ofSeconds(7)));
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheSecret() throws IOException {
        try (RecordedCache elsewhere = new RecordedCache(Answer.ok(""));
                RecordedCache cache = new RecordedCache(
                        new Answer(307, Map.of("Location", elsewhere.address().toString()), ""))) {
            Purger fastly = new FastlyPurger("fastly", cache.address(), "S", "token", client);
            assertThatThrownBy(fastly::purgeAll).hasMessageContaining("307");
            assertThat(elsewhere.unread()).isZero();
        }
    }
}
