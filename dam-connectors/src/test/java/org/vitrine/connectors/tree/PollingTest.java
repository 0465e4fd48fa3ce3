package org.vitrine.connectors.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PollingTest {

    @Test
    void aLookThatEndsInAnErrorIsFollowedByAnother() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(2);
        Polling polling = new Polling("photos", Duration.ofMillis(5), () -> {
            looks.countDown();
            throw new OutOfMemoryError("as of a list too long");
        });
        try {
            assertThat(looks.await(8, TimeUnit.SECONDS)).isTrue();
        } finally {
            polling.close();
        }
    }
}
