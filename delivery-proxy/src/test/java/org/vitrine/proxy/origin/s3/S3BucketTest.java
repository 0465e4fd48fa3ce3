package org.vitrine.proxy.origin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.circuit.Circuit;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.HttpOrigin;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.http.OriginLimits;
import org.vitrine.proxy.retry.Backoff;

class S3BucketTest {

    private static final OriginRules LOOPBACK =
            new OriginRules(Set.of(), Set.of(), Set.of(), List.of(AddressBlock.parse("127.0.0.0/8")));
    private static final OriginLimits LIMITS = new OriginLimits(
            1 << 20,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            4,
            3,
            2,
            new Backoff(Duration.ofMillis(2), Duration.ofMillis(10)),
            new Circuit.Rules(5, Duration.ofSeconds(30)));
    private static S3Server server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void objectsAreListedPageByPageAndFetchedUnderAnyName() throws NotFetched {
        List<String> names = List.of(
                "names/plain.jpg",
                "names/Grüße & mehr/a b+c%20=.jpg",
                "names/日本.png",
                "names/(brackets) ~'quotes'!*.jpg");
        names.forEach(name -> server.put(name, bytes(name)));
        try (S3Bucket bucket = bucket("names/", Optional.of(S3Server.CREDENTIALS))) {
            List<S3Object> listed = listed(bucket);
            assertThat(listed).extracting(S3Object::key).containsExactlyInAnyOrderElementsOf(names);
            for (S3Object object : listed) {
                Fetched fetched = fetch(bucket, object);
                assertThat(fetched.file()).hasBinaryContent(bytes(object.key()));
                assertThat(object.etag())
                        .isEqualTo(server.etag(object.key())
                                .map(tag -> '"' + tag + '"')
                                .orElseThrow());
            }
        }
    }

    @Test
    void aListLongerThanAPageIsReadToItsEnd() {
        for (int i = 0; i < 1_050; i++) {
            server.put("many/%04d.txt".formatted(i), bytes("x"));
        }
        try (S3Bucket bucket = bucket("many/", Optional.of(S3Server.CREDENTIALS))) {
            assertThat(listed(bucket)).hasSize(1_050);
        }
    }

    @Test
    void anObjectThatWasReplacedSinceItWasListedIsNotTaken() {
        server.put("replaced/a.jpg", bytes("first"));
        try (S3Bucket bucket = bucket("replaced/", Optional.of(S3Server.CREDENTIALS))) {
            S3Object listed = listed(bucket).getFirst();
            server.put("replaced/a.jpg", bytes("other"));
            assertThat(failure(bucket, listed).why()).isEqualTo(NotFetched.Why.CHANGED);
            server.delete("replaced/a.jpg");
            assertThat(failure(bucket, listed).why()).isEqualTo(NotFetched.Why.MISSING);
        }
    }

    @Test
    void wrongCredentialsAndMissingBucketsAreSaidSo() {
        S3Credentials wrong = new S3Credentials("eu-central-1", "reader", "another secret");
        try (S3Bucket bucket = bucket("", Optional.of(wrong))) {
            assertThatThrownBy(() -> listed(bucket))
                    .isInstanceOfSatisfying(
                            SourceUnavailable.class,
                            refusal -> assertThat(refusal.detail())
                                    .contains("403", "Check endpoint, region, bucket and keys")
                                    .doesNotContain("another secret"));
        }
        try (S3Bucket bucket = S3Bucket.open(
                "shop",
                new BucketAddress(server.endpoint(), "nowhere", true),
                "",
                Optional.of(S3Server.CREDENTIALS),
                LOOPBACK,
                LIMITS,
                InstantSource.system())) {
            assertThatThrownBy(() -> listed(bucket)).isInstanceOf(SourceUnavailable.class);
        }
    }

    @Test
    void anEndpointInAPrivateNetworkMustBeAllowed() {
        try (S3Bucket bucket = S3Bucket.open(
                "shop",
                server.bucket(),
                "",
                Optional.of(S3Server.CREDENTIALS),
                OriginRules.PUBLIC,
                LIMITS,
                InstantSource.system())) {
            assertThatThrownBy(() -> listed(bucket))
                    .isInstanceOfSatisfying(
                            SourceUnavailable.class,
                            refusal -> assertThat(refusal.detail()).contains("allowPrivate"));
        }
    }

    @Test
    void aBucketIsPartOfThePathOrOfTheHost() {
        URI endpoint = URI.create("https://s3.eu-central-1.amazonaws.com");
        assertThat(new BucketAddress(endpoint, "photos", true).object("a b/ü.jpg"))
                .hasToString("https://s3.eu-central-1.amazonaws.com/photos/a%20b/%C3%BC.jpg");
        assertThat(new BucketAddress(endpoint, "photos", false).query(Map.of("prefix", "a/", "list-type", "2")))
                .hasToString("https://photos.s3.eu-central-1.amazonaws.com/?list-type=2&prefix=a%2F");
        assertThatThrownBy(() -> new BucketAddress(URI.create("https://s3.example.com/x"), "photos", true))
                .hasMessageContaining("no path");
        assertThatThrownBy(() -> new BucketAddress(endpoint, "evil.example/", false))
                .hasMessageContaining("bucket");
    }

    @Test
    void aBucketInTheHostNameIsSignedAndRead() throws Exception {
        try (S3Server hosting = new S3Server("store.test")) {
            hosting.put("a.jpg", bytes("in the host"));
            URI endpoint = URI.create("http://store.test:" + hosting.endpoint().getPort());
            OriginGuard guard = new OriginGuard(LOOPBACK.andPort(endpoint.getPort()));
            HttpOrigin origin = new HttpOrigin(
                    "shop",
                    guard,
                    host -> List.of(InetAddress.getLoopbackAddress()),
                    LIMITS,
                    Optional.of(new S3Signer(S3Server.CREDENTIALS, InstantSource.system())),
                    InstantSource.system());
            try (S3Bucket bucket =
                    new S3Bucket("shop", new BucketAddress(endpoint, S3Server.BUCKET, false), "", origin)) {
                assertThat(fetch(bucket, listed(bucket).getFirst()).file()).hasContent("in the host");
            }
        }
    }

    @Test
    void credentialsNeverShowTheirSecret() {
        assertThat(S3Server.CREDENTIALS.toString()).doesNotContain(S3Server.CREDENTIALS.secretKey());
    }

    private S3Bucket bucket(String prefix, Optional<S3Credentials> credentials) {
        return S3Bucket.open("shop", server.bucket(), prefix, credentials, LOOPBACK, LIMITS, InstantSource.system());
    }

    private List<S3Object> listed(S3Bucket bucket) {
        List<S3Object> listed = new ArrayList<>();
        bucket.list(folder, listed::add);
        return listed;
    }

    private Fetched fetch(S3Bucket bucket, S3Object object) throws NotFetched {
        return bucket.fetch(
                object.key(), object.etag(), object.bytes(), head -> Optional.empty(), folder.resolve("fetched"));
    }

    private NotFetched failure(S3Bucket bucket, S3Object object) {
        NotFetched failure = catchThrowableOfType(NotFetched.class, () -> fetch(bucket, object));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
