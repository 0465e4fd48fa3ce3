package org.vitrine.proxy.origin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.circuit.Circuit;
import org.vitrine.proxy.origin.guard.HostLookup;
import org.vitrine.proxy.origin.guard.OriginGuard;
import org.vitrine.proxy.origin.guard.OriginRules;
import org.vitrine.proxy.retry.Backoff;

class HttpOriginTest {

    private static final byte[] CONTENT =
            "a picture, as far as anybody here can tell".repeat(50).getBytes(StandardCharsets.US_ASCII);

    /** Known to no other resolver: who reaches it went where the judged answer led. */
    private static final String HOST = "assets.invalid";

    private static final HostLookup LOOKUP = host -> {
        if (host.equals(HOST)) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
        }
        return HostLookup.SYSTEM.addresses(host);
    };

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private RawHost host;
    private HttpOrigin origin;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        host = new RawHost();
        file = folder.resolve("fetched");
        origin = origin(limits(3, Duration.ofSeconds(20)));
    }

    @AfterEach
    void close() throws IOException {
        origin.close();
        host.close();
    }

    @Test
    void aFileIsFetchedWithItsDigestAndValidators() throws NotFetched {
        host.answer(ok("ETag: \"v1\"\nLast-Modified: Sun, 01 Mar 2026 10:00:00 GMT"), CONTENT);
        Fetched fetched = origin.fetch(Wanted.at(uri("/a.jpg?x=1")), file);
        assertThat(fetched.file()).hasBinaryContent(CONTENT);
        assertThat(fetched.bytes()).isEqualTo(CONTENT.length);
        assertThat(fetched.digest()).hasSize(64);
        assertThat(fetched.validators().etag()).contains("\"v1\"");
        assertThat(host.requests().getFirst())
                .startsWith("GET /a.jpg?x=1 HTTP/1.1")
                .contains("Host: " + HOST + ":" + host.port())
                .doesNotContain("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/secret",
                "http://[::1]:%d/secret",
                "http://2130706433:%d/secret",
                "http://localhost:%d/secret",
                "http://169.254.169.254/latest/meta-data/",
                "http://user@assets.invalid:%d/secret",
                "file:///etc/passwd",
                "gopher://assets.invalid:70/",
                "http://assets.invalid:22/"
            })
    void aRedirectIsJudgedLikeAnyOtherAddress(String target) {
        host.answer("HTTP/1.1 302 Found\nLocation: " + target.formatted(host.port()), new byte[0]);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).why()).isEqualTo(NotFetched.Why.REFUSED);
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void redirectsAreFollowedThreeTimesAndNoFurther() throws NotFetched {
        AtomicInteger hops = new AtomicInteger(3);
        host.answer((request, out) -> {
            if (hops.getAndDecrement() > 0) {
                RawHost.send(out, "HTTP/1.1 301 Moved\nLocation: /b.jpg", new byte[0]);
            } else {
                RawHost.send(out, ok(""), CONTENT);
            }
        });
        assertThat(origin.fetch(Wanted.at(uri("/a.jpg")), file).bytes()).isEqualTo(CONTENT.length);
        hops.set(4);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).reason()).contains("redirects once more");
    }

    @Test
    void encryptionIsNotGivenUpOnTheWay() {
        assertThatThrownBy(() -> Redirection.target(
                        URI.create("https://assets.example.com/a.jpg"), "http://assets.example.com/a.jpg"))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining("not encrypted");
        assertThatThrownBy(() -> Redirection.target(URI.create("https://assets.example.com/a.jpg"), "::not an address"))
                .isInstanceOf(NotFetched.class);
    }

    @Test
    void aHostInThePrivateNetworkIsNotAskedUnlessNamed() {
        try (HttpOrigin strict = new HttpOrigin(
                "web",
                new OriginGuard(OriginRules.PUBLIC.andPort(host.port())),
                LOOKUP,
                limits(1, Duration.ofSeconds(5)),
                Optional.empty(),
                now::get)) {
            assertThatThrownBy(() -> strict.fetch(Wanted.at(uri("/a.jpg")), file))
                    .isInstanceOf(NotFetched.class)
                    .hasMessageContaining("allowPrivate");
        }
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void aBodyThatNeverEndsIsCutOff() {
        host.answer((request, out) -> {
            RawHost.send(out, "HTTP/1.1 200 OK\nContent-Type: image/jpeg", new byte[0]);
            byte[] block = new byte[8192];
            while (true) {
                out.write(block);
            }
        });
        assertThat(failure(Wanted.at(uri("/a.jpg"))).reason()).contains("longer than the 100000 bytes allowed");
    }

    @Test
    void aBodyThatIsAnnouncedTooLongIsNotBegun() {
        host.answer("HTTP/1.1 200 OK\nContent-Length: 999999999999", new byte[0]);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).reason()).contains("longer than");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverIsSlowIsLeft(boolean slowHead) throws IOException {
        origin.close();
        origin = origin(limits(1, Duration.ofMillis(500)));
        host.answer((request, out) -> {
            if (!slowHead) {
                RawHost.send(out, ok(""), new byte[0]);
            }
            dribble(out);
        });
        assertThatThrownBy(() -> origin.fetch(Wanted.at(uri("/a.jpg")), file)).isInstanceOf(SourceUnavailable.class);
    }

    @Test
    void aBodyShorterThanAnnouncedIsNotTaken() {
        host.answer("HTTP/1.1 200 OK\nContent-Length: " + (CONTENT.length + 10), CONTENT);
        assertThatThrownBy(() -> origin.fetch(Wanted.at(uri("/a.jpg")), file)).isInstanceOf(SourceUnavailable.class);
        assertThat(host.requests()).hasSize(3);
    }

    @Test
    void aFileOfAnotherLengthThanTheSourceSaysIsNotTaken() {
        host.answer(ok(""), CONTENT);
        Wanted wanted =
                new Wanted(uri("/a.jpg"), new Wanted.Condition.Any(), OptionalLong.of(7), head -> Optional.empty());
        assertThat(failure(wanted).reason()).contains("7 were announced");
    }

    @Test
    void packedAndMislabelledAnswersAreNotTaken() {
        host.answer(ok("Content-Encoding: gzip"), CONTENT);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).reason()).contains("packed");
        host.answer(
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: " + CONTENT.length, CONTENT);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).reason()).contains("login");
        host.answer(ok(""), CONTENT);
        Wanted picky = new Wanted(
                uri("/a.jpg"), new Wanted.Condition.Any(), OptionalLong.empty(), head -> Optional.of("no JPEG"));
        assertThat(failure(picky).reason()).isEqualTo("no JPEG");
    }

    @Test
    void aFileInAnotherStateThanWantedIsNotTakenEvenIfTheHostSendsIt() {
        host.answer(ok("ETag: \"v2\""), CONTENT);
        Wanted wanted = new Wanted(
                uri("/a.jpg"),
                new Wanted.Condition.Same(Validators.ofTag("\"v1\"")),
                OptionalLong.empty(),
                head -> Optional.empty());
        assertThat(failure(wanted).why()).isEqualTo(NotFetched.Why.CHANGED);
        assertThat(host.requests().getFirst()).contains("If-Match: \"v1\"");
        host.answer("HTTP/1.1 412 Precondition Failed\nContent-Length: 0", new byte[0]);
        assertThat(failure(wanted).why()).isEqualTo(NotFetched.Why.CHANGED);
    }

    @Test
    void answersThatWillNotChangeAreNotAskedForAgain() {
        host.answer("HTTP/1.1 404 Not Found\nContent-Length: 0", new byte[0]);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).why()).isEqualTo(NotFetched.Why.MISSING);
        host.answer("HTTP/1.1 403 Forbidden\nContent-Length: 0", new byte[0]);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).why()).isEqualTo(NotFetched.Why.DENIED);
        host.answer("HTTP/1.1 418 I'm a teapot\nContent-Length: 0", new byte[0]);
        assertThat(failure(Wanted.at(uri("/a.jpg"))).why()).isEqualTo(NotFetched.Why.REFUSED);
        assertThat(host.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"503 Service Unavailable\nRetry-After: 0", "500 Oops", "429 Too Many Requests"})
    void whatFailsForAMomentIsTriedAgain(String status) throws NotFetched {
        host.answer((request, out) -> {
            if (host.requests().size() < 3) {
                RawHost.send(out, "HTTP/1.1 " + status + "\nContent-Length: 0", new byte[0]);
            } else {
                RawHost.send(out, ok(""), CONTENT);
            }
        });
        assertThat(origin.fetch(Wanted.at(uri("/a.jpg")), file).file()).hasBinaryContent(CONTENT);
    }

    @Test
    void aHostThatAsksForTimeIsLeftAloneThatLong() throws NotFetched {
        host.answer("HTTP/1.1 429 Too Many Requests\nRetry-After: 60\nContent-Length: 0", new byte[0]);
        assertUnavailable();
        host.answer(ok(""), CONTENT);
        assertUnavailable();
        assertThat(host.requests()).hasSize(1);
        now.updateAndGet(moment -> moment.plusSeconds(60));
        assertThat(origin.fetch(Wanted.at(uri("/a.jpg")), file).bytes()).isEqualTo(CONTENT.length);
    }

    @Test
    void aHostThatKeepsFailingIsNotAskedForAWhileAndOthersAre() throws NotFetched {
        host.answer("HTTP/1.1 500 Oops\nContent-Length: 0", new byte[0]);
        assertUnavailable();
        assertUnavailable();
        int asked = host.requests().size();
        assertThat(asked).isEqualTo(5);
        assertUnavailable();
        assertThat(host.requests()).hasSize(asked);

        now.updateAndGet(moment -> moment.plusSeconds(30));
        host.answer(ok(""), CONTENT);
        assertThat(origin.fetch(Wanted.at(uri("/a.jpg")), file).bytes()).isEqualTo(CONTENT.length);
    }

    @Test
    void aBrokenDownloadIsTakenUpWhereItEnded() throws NotFetched {
        int half = CONTENT.length / 2;
        host.answer((request, out) -> {
            if (request.contains("Range: bytes=" + half + "-") && request.contains("If-Range: \"v1\"")) {
                RawHost.send(
                        out,
                        "HTTP/1.1 206 Partial Content\nETag: \"v1\"\nContent-Length: " + (CONTENT.length - half)
                                + "\nContent-Range: bytes " + half + "-" + (CONTENT.length - 1) + "/" + CONTENT.length,
                        Arrays.copyOfRange(CONTENT, half, CONTENT.length));
            } else {
                RawHost.send(out, ok("ETag: \"v1\""), Arrays.copyOf(CONTENT, half));
            }
        });
        Fetched fetched = origin.fetch(Wanted.at(uri("/a.jpg")), file);
        assertThat(fetched.file()).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void aFileThatChangedWhileBrokenOffIsBegunAnew() throws NotFetched {
        byte[] other = "another picture".getBytes(StandardCharsets.US_ASCII);
        host.answer((request, out) -> {
            if (request.contains("Range:")) {
                RawHost.send(out, "HTTP/1.1 200 OK\nETag: \"v2\"\nContent-Length: " + other.length, other);
            } else {
                RawHost.send(out, ok("ETag: \"v1\""), Arrays.copyOf(CONTENT, 100));
            }
        });
        Fetched fetched = origin.fetch(Wanted.at(uri("/a.jpg")), file);
        assertThat(fetched.file()).hasBinaryContent(other);
        assertThat(fetched.validators().etag()).contains("\"v2\"");
    }

    @Test
    void endlessHeadersAreRefused() {
        host.answer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertUnavailable();
    }

    @Test
    void aFileIsDescribedWithoutBeingSent() throws NotFetched {
        host.answer(ok("ETag: \"v1\""), new byte[0]);
        Described described = origin.describe(uri("/a.jpg"));
        assertThat(described.bytes()).hasValue(CONTENT.length);
        assertThat(described.validators().etag()).contains("\"v1\"");
        assertThat(host.requests().getFirst()).startsWith("HEAD ");
    }

    private static void dribble(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('H');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static String ok(String headers) {
        return "HTTP/1.1 200 OK\nContent-Type: image/jpeg\nContent-Length: " + CONTENT.length
                + (headers.isEmpty() ? "" : "\n" + headers);
    }

    private NotFetched failure(Wanted wanted) {
        NotFetched failure = catchThrowableOfType(NotFetched.class, () -> origin.fetch(wanted, file));
        assertThat(failure).isNotNull();
        return failure;
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> origin.fetch(Wanted.at(uri("/a.jpg")), file)).isInstanceOf(SourceUnavailable.class);
    }

    private URI uri(String path) {
        return URI.create("http://" + HOST + ":" + host.port() + path);
    }

    private HttpOrigin origin(OriginLimits limits) {
        OriginRules rules = new OriginRules(Set.of(host.port()), Set.of(), Set.of(HOST), List.of());
        return new HttpOrigin("web", new OriginGuard(rules), LOOKUP, limits, Optional.empty(), now::get);
    }

    private static OriginLimits limits(int attempts, Duration total) {
        return new OriginLimits(
                100_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                total,
                4,
                3,
                attempts,
                new Backoff(Duration.ofMillis(2), Duration.ofMillis(20)),
                new Circuit.Rules(5, Duration.ofSeconds(30)));
    }
}
