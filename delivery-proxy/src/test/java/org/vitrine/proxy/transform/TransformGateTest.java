package org.vitrine.proxy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;

class TransformGateTest {

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        finish.countDown();
        callers.close();
    }

    @Test
    void workBeyondTheQueueIsRefusedWithATimeToComeBack() throws Exception {
        try (TransformGate gate = gate(1, 0, Duration.ofSeconds(7))) {
            occupy(gate);
            assertThatThrownBy(() -> gate.pass("second.jpg", () -> "never"))
                    .isInstanceOfSatisfying(Overloaded.class, overloaded -> {
                        assertThat(overloaded.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                        assertThat(overloaded.publicText())
                                .contains("ask again in 7 s")
                                .doesNotContain("second.jpg");
                        assertThat(overloaded.detail()).contains("second.jpg");
                        assertThat(overloaded.turnedAway()).isTrue();
                    });
        }
    }

    @Test
    void itTellsHowBusyItIs() throws Exception {
        try (TransformGate gate = gate(2, 1, Duration.ofSeconds(30))) {
            assertThat(gate.load()).isEqualTo(new TransformLoad(2, 0, 0, false));
            occupy(gate);
            assertThat(gate.load()).isEqualTo(new TransformLoad(2, 1, 0, false));
        }
    }

    @Test
    void workWaitsForItsTurn() throws Exception {
        try (TransformGate gate = gate(1, 1, Duration.ofSeconds(30))) {
            Future<String> first = occupy(gate);
            Future<String> second = callers.submit(() -> gate.pass("second.jpg", () -> "second"));
            finish.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(second.get()).isEqualTo("second");
        }
    }

    @Test
    void heavyWorkStepsAsideForLightWork() throws Exception {
        TransformLimits limits =
                new TransformLimits(1000, 1000, Duration.ofSeconds(30), 2, 160, 2, Duration.ofSeconds(30));
        try (TransformGate gate = new TransformGate(limits)) {
            CountDownLatch started = new CountDownLatch(1);
            Future<String> first = callers.submit(() -> gate.pass("first.heic", new Heavy(() -> {
                started.countDown();
                await(finish);
                return "first";
            })));
            started.await();
            Future<String> second = callers.submit(() -> gate.pass("second.heic", new Heavy(() -> "second")));
            assertThat(gate.pass("light.jpg", () -> "light")).isEqualTo("light");
            assertThat(second.isDone()).isFalse();
            finish.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        }
    }

    @Test
    void workThatWaitsTooLongIsRefused() throws Exception {
        try (TransformGate gate = gate(1, 1, Duration.ZERO)) {
            occupy(gate);
            assertThatThrownBy(() -> gate.pass("second.jpg", () -> "never"))
                    .isInstanceOfSatisfying(
                            Overloaded.class,
                            overloaded -> assertThat(overloaded.turnedAway()).isFalse());
        }
    }

    @Test
    void lateWorkIsToldToStopAndKeepsItsPlaceUntilItDoes() {
        TransformLimits limits = new TransformLimits(1000, 1000, Duration.ofMillis(300), 1, 0, Duration.ofSeconds(1));
        CompletableFuture<Boolean> abandoned = new CompletableFuture<>();
        try (TransformGate gate = new TransformGate(limits)) {
            assertThatThrownBy(() -> gate.pass("slow.jpg", new Stubborn(abandoned)))
                    .isInstanceOf(TookTooLong.class)
                    .hasMessageContaining("takes longer");
            assertThat(abandoned.join()).isTrue();
            assertThatThrownBy(() -> gate.pass("next.jpg", () -> "never")).isInstanceOf(Overloaded.class);
        }
    }

    @Test
    void memoryRunningOutIsARefusalAndNotTheEnd() {
        try (TransformGate gate = gate(1, 0, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> gate.pass("huge.tif", () -> {
                        throw new OutOfMemoryError("pixels");
                    }))
                    .isInstanceOf(UnusableMaster.class)
                    .hasMessageContaining("memory");
        }
    }

    private TransformGate gate(int atOnce, int mostWaiting, Duration longestWait) {
        return new TransformGate(
                new TransformLimits(1000, 1000, Duration.ofSeconds(30), atOnce, mostWaiting, longestWait));
    }

    /** Takes the only place until the test lets go. */
    private Future<String> occupy(TransformGate gate) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Future<String> work = callers.submit(() -> gate.pass("first.jpg", () -> {
            started.countDown();
            await(finish);
            return "done";
        }));
        started.await();
        return work;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work of which only one at a time fits the scales. */
    private record Heavy(Supplier<String> work) implements TransformGate.Work<String> {

        @Override
        public String run() {
            return work.get();
        }

        @Override
        public long bytes() {
            return 100;
        }
    }

    /** Work in a native library: it does not notice that its thread is interrupted. */
    private final class Stubborn implements TransformGate.Work<String> {

        private final CompletableFuture<Boolean> abandoned;

        Stubborn(CompletableFuture<Boolean> abandoned) {
            this.abandoned = abandoned;
        }

        @Override
        public String run() {
            while (finish.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "too late";
        }

        @Override
        public void abandon() {
            abandoned.complete(true);
        }
    }
}
