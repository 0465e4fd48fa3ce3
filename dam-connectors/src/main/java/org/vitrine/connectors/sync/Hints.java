package org.vitrine.connectors.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.connectors.source.SourceListener;
import org.vitrine.core.asset.NativeId;

/** What the source hinted at and nobody has looked into yet; each id once. */
final class Hints implements SourceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stirred = lock.newCondition();
    private final Set<NativeId> ids = new LinkedHashSet<>();
    private boolean everything;
    private boolean closed;

    @Override
    public void changed(NativeId id) {
        stir(() -> ids.add(id));
    }

    @Override
    public void lostTrack(String why) {
        LOG.info("Everything is compared again: {}", why);
        everything();
    }

    /** Asks for everything to be compared. */
    void everything() {
        stir(() -> everything = true);
    }

    void close() {
        stir(() -> closed = true);
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything was asked for since this was last asked. */
    boolean takeEverything() {
        lock.lock();
        try {
            boolean asked = everything;
            everything = false;
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /** Up to a number of ids that are there now. */
    List<NativeId> take(int most) {
        lock.lock();
        try {
            List<NativeId> taken = new ArrayList<>();
            for (Iterator<NativeId> left = ids.iterator(); left.hasNext() && taken.size() < most; ) {
                taken.add(left.next());
                left.remove();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is a hint, everything is asked for, all is over, or a time has passed. */
    void await(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (ids.isEmpty() && !everything && !closed && left > 0) {
                left = stirred.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a time, unless all is over. */
    void pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!closed && left > 0) {
                left = stirred.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void stir(Runnable change) {
        lock.lock();
        try {
            change.run();
            stirred.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
