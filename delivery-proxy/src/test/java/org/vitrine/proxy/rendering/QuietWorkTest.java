package org.vitrine.proxy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QuietWorkTest {

    @Test
    void aJobThatFailsDoesNotKeepTheOthersAndMayBeAddedAgain() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (QuietWork<String> work = new QuietWork<>("work", 3, () -> false, (job, pause) -> {
            switch (job) {
                case "broken" -> throw new IllegalStateException("broken");
                case "fatal" -> throw new StackOverflowError();
                default -> done.countDown();
            }
        })) {
            for (String job : List.of("broken", "fatal", "whole")) {
                assertThat(work.add(job)).isTrue();
                assertThat(work.add(job)).isTrue();
            }
            assertThat(work.waiting()).isEqualTo(3);
            assertThat(work.add("one too many")).isFalse();

            work.start();

            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
            while (work.waiting() > 0) {
                Thread.onSpinWait();
            }
        }
    }
}
