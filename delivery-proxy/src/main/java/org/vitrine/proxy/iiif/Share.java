package org.vitrine.proxy.iiif;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vitrine.core.refusal.Overloaded;

/**
 * The viewers' share of the image engine. A viewer asks for dozens of tiles at once, and anyone may ask for any region:
 * only a few of them stand in the engine's queue, where pictures of pages wait, too, and the rest waits here.
 */
final class Share {

    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_WAITING = 128;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    /**
     * Makes something when its turn has come.
     *
     * @throws Overloaded if too many wait, or its turn does not come in time, or it is interrupted
     */
    byte[] take(Supplier<byte[]> work) {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw Overloaded.atTheDoor(text(), MOST_WAITING + " pictures of viewers waiting", LONGEST_WAIT);
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new Overloaded(text(), "a viewer's picture waited " + LONGEST_WAIT, LONGEST_WAIT);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded("This picture is not made now; ask again.", "interrupted", Duration.ofSeconds(1));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String text() {
        return "Viewers ask for too many pictures at once; ask again in " + LONGEST_WAIT.toSeconds() + " s.";
    }
}
