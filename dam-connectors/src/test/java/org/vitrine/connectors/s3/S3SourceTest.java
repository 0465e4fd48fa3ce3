package org.vitrine.connectors.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.metadata.Painted;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.SourceContract;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Approval;
import org.vitrine.proxy.origin.circuit.Circuit;
import org.vitrine.proxy.origin.guard.AddressBlock;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.origin.http.OriginLimits;
import org.vitrine.proxy.origin.s3.S3Bucket;
import org.vitrine.proxy.origin.s3.S3Server;
import org.vitrine.proxy.origin.store.FetchedMasters;
import org.vitrine.proxy.retry.Backoff;

class S3SourceTest extends SourceContract {

    private static final OriginRules LOOPBACK =
            new OriginRules(Set.of(), Set.of(), Set.of(), List.of(AddressBlock.parse("127.0.0.1")));
    private static final OriginLimits LIMITS = new OriginLimits(
            1 << 20,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            8,
            0,
            2,
            new Backoff(Duration.ofMillis(2), Duration.ofMillis(10)),
            new Circuit.Rules(5, Duration.ofSeconds(30)));

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static S3Server server;

    /** Each test has a part of the bucket to itself. */
    private final String prefix = "library-" + TESTS.incrementAndGet() + "/";

    private boolean stopped;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void startAgain() throws Exception {
        if (stopped) {
            server.start();
        }
    }

    @Override
    protected TreeSource open() throws Exception {
        S3Bucket bucket = S3Bucket.open(
                NAME,
                server.bucket(),
                prefix,
                Optional.of(S3Server.CREDENTIALS),
                LOOPBACK,
                LIMITS,
                InstantSource.system());
        FetchedMasters masters = new FetchedMasters(temporary.resolve("masters"), 10 << 20, InstantSource.system());
        return S3Source.open(
                NAME,
                bucket,
                prefix,
                Duration.ofMillis(100),
                ZoneId.of("Europe/Berlin"),
                new MetadataReader(),
                masters,
                temporary.resolve("data"));
    }

    @Override
    protected void put(String id, byte[] content) {
        server.put(prefix + id, content);
    }

    @Override
    protected void say(String id, String yaml) {
        put(id + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void remove(String id) {
        server.delete(prefix + id);
    }

    @Override
    protected void disconnect() throws Exception {
        server.stop();
        stopped = true;
    }

    @Test
    void defaultsOfANearerFolderWinAndWhatLiesOutsideThePrefixIsNotSeen() {
        put(".vitrine.yaml", "approval: approved\n".getBytes(StandardCharsets.UTF_8));
        put("old/.vitrine.yaml", "approval: withdrawn\n".getBytes(StandardCharsets.UTF_8));
        put("a.jpg", Painted.jpeg(8, 8));
        put("old/deep/b.jpg", Painted.jpeg(8, 8));
        server.put("private/c.jpg", Painted.jpeg(8, 8));
        server.put(prefix + "folder/", new byte[0]);
        server.put(prefix + ".hidden/d.jpg", Painted.jpeg(8, 8));
        assertThat(ids()).containsExactlyInAnyOrder("a.jpg", "old/deep/b.jpg");
        assertThat(current("a.jpg").governance().approval()).isEqualTo(Approval.APPROVED);
        assertThat(current("old/deep/b.jpg").governance().approval()).isEqualTo(Approval.WITHDRAWN);
    }

    @Test
    void aVersionIsTheEntityTagAndAPosterStandsForItsFilm() {
        put("a.jpg", Painted.jpeg(8, 8));
        ids();
        assertThat(current("a.jpg").version().value()).matches("[0-9a-f]{32}");
        put("a.jpg.poster.jpg", Painted.jpeg(4, 4));
        ids();
        assertThat(current("a.jpg").renditions().get("poster").fileName()).isEqualTo("a.jpg.poster.jpg");
    }

    @Test
    void anEmptySidecarSaysNothing() {
        put("a.jpg", Painted.jpeg(8, 8));
        put("a.jpg.yaml", new byte[0]);
        ids();
        assertThat(current("a.jpg").governance().approval()).isEqualTo(Approval.DRAFT);
    }

    @Test
    void aNewWordAboutAFileCountsThoughTheFileItselfCannotBeHadAnyMore() throws Exception {
        put("a.jpg", Painted.jpeg(8, 8));
        say("a.jpg", "approval: approved\n");
        ids();
        Asset asset = current("a.jpg");
        say("a.jpg", "approval: withdrawn\n");
        ids();
        // Listed, but gone before it could be fetched.
        remove("a.jpg");
        Reading reading = source().read(asset.id(), true);
        assertThat(((Reading.Current) reading).asset().governance().approval()).isEqualTo(Approval.WITHDRAWN);
    }
}
