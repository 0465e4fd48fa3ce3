package org.vitrine.proxy.origin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.OpenedMaster;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.origin.http.Fetched;
import org.vitrine.proxy.origin.http.NotFetched;
import org.vitrine.proxy.origin.http.Validators;

class FetchedMastersTest {

    private static final int LENGTH = 100;

    @TempDir
    Path folder;

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicLong seconds = new AtomicLong(1_000_000_000);
    private FetchedMasters masters;

    @BeforeEach
    void open() {
        masters = masters(3 * LENGTH);
    }

    @Test
    void aThousandAskersCauseOneFetch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        MasterLoader slow = into -> {
            begun.countDown();
            awaitQuietly(go);
            return fetched(into, "a");
        };
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                answers.add(askers.submit(() -> read(key("a", "1"), slow)));
            }
            begun.await();
            go.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(content("a"));
            }
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whatOneMeetsWithAllWhoWaitMeetWithAndTheNextTriesAgain() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        MasterLoader failing = into -> {
            fetches.incrementAndGet();
            awaitQuietly(go);
            throw new SourceUnavailable("The source does not answer.", "");
        };
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(askers.submit(() -> read(key("a", "1"), failing)));
            }
            go.countDown();
            for (Future<String> answer : answers) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(SourceUnavailable.class);
            }
        }
        assertThat(read(key("a", "1"), into -> fetched(into, "a"))).isEqualTo(content("a"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherStateIsAnotherFile() throws NotFetched {
        read(key("a", "1"), into -> fetched(into, "a"));
        assertThat(read(key("a", "2"), into -> fetched(into, "b"))).isEqualTo(content("b"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void theLeastRecentlyUsedMakesRoom() throws NotFetched {
        read(key("a", "1"), into -> fetched(into, "a"));
        read(key("b", "1"), into -> fetched(into, "b"));
        read(key("c", "1"), into -> fetched(into, "c"));
        read(key("a", "1"), into -> fetched(into, "a"));
        read(key("d", "1"), into -> fetched(into, "d"));
        assertThat(files()).hasSize(3);
        assertThat(fetches).hasValue(4);
        read(key("a", "1"), into -> fetched(into, "a"));
        assertThat(fetches).hasValue(4);
        read(key("b", "1"), into -> fetched(into, "b"));
        assertThat(fetches).hasValue(5);
    }

    @Test
    void whatIsLentStaysUntilItIsGivenBack() throws NotFetched {
        FetchedMasters narrow = masters(LENGTH);
        OpenedMaster lent = narrow.open(key("a", "1"), into -> fetched(into, "a"));
        narrow.open(key("b", "1"), into -> fetched(into, "b")).close();
        assertThat(lent.path()).hasContent(content("a"));
        assertThat(files()).hasSize(1);
        lent.close();
        lent.close();
        narrow.open(key("b", "1"), into -> fetched(into, "b")).close();
        assertThat(lent.path()).doesNotExist();
    }

    @Test
    void filesServeAgainAfterARestartUnlessTheyWereDamaged() throws Exception {
        read(key("a", "1"), into -> fetched(into, "a"));
        read(key("b", "1"), into -> fetched(into, "b"));
        read(key("c", "1"), into -> fetched(into, "c"));
        damage(key("b", "1"), content("x"));
        damage(key("c", "1"), "short");
        Files.writeString(folder.resolve("half.part"), "unfinished");

        masters = masters(3 * LENGTH);
        assertThat(read(key("a", "1"), into -> fetched(into, "a"))).isEqualTo(content("a"));
        assertThat(fetches).hasValue(3);
        assertThat(read(key("b", "1"), into -> fetched(into, "b"))).isEqualTo(content("b"));
        assertThat(read(key("c", "1"), into -> fetched(into, "c"))).isEqualTo(content("c"));
        assertThat(fetches).hasValue(5);
        assertThat(files()).hasSize(3);
    }

    @Test
    void theOrderOfUseOutlivesARestart() throws NotFetched {
        read(key("a", "1"), into -> fetched(into, "a"));
        read(key("b", "1"), into -> fetched(into, "b"));
        read(key("a", "1"), into -> fetched(into, "a"));
        masters = masters(LENGTH);
        read(key("a", "1"), into -> fetched(into, "a"));
        assertThat(fetches).hasValue(2);
        assertThat(files()).hasSize(1);
    }

    private FetchedMasters masters(long mostBytes) {
        return new FetchedMasters(folder, mostBytes, () -> Instant.ofEpochSecond(seconds.incrementAndGet()));
    }

    private String read(MasterKey key, MasterLoader loader) throws NotFetched {
        try (OpenedMaster master = masters.open(key, loader)) {
            return Files.readString(master.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Fetched fetched(Path into, String letter) {
        fetches.incrementAndGet();
        try {
            byte[] content = content(letter).getBytes(StandardCharsets.US_ASCII);
            Files.write(into, content);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new Fetched(into, content.length, digest, Validators.NONE);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void damage(MasterKey key, String content) throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(key.fileName())) {
                Files.writeString(file, content);
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(String letter) {
        return letter.repeat(LENGTH);
    }

    private static MasterKey key(String name, String state) {
        return new MasterKey(new NativeId("shop", name).key(), state, name);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
