package org.vitrine.connectors.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.core.asset.NativeId;

/**
 * Which ids of a source were looked into since the start, until a comparison was completed: then all of them were. While
 * the source cannot be asked, no look is due: what it said last stands.
 */
final class FirstLooks {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private final Set<NativeId> done = ConcurrentHashMap.newKeySet();
    private volatile boolean asking = true;
    private volatile boolean over;

    /** Whether an id was not looked into yet. */
    boolean due(NativeId id) {
        return !over && asking && !done.contains(id);
    }

    /** Takes note of ids that were looked into, once what came of it is in the catalog. */
    void note(Collection<NativeId> ids) {
        if (!over) {
            done.addAll(ids);
            stir();
        }
    }

    /** Takes note of whether the source can be asked. */
    void asking(boolean possible) {
        asking = possible;
        stir();
    }

    /** Whether the source can be asked, as far as is known. */
    boolean asking() {
        return asking;
    }

    /** No look is due any more. */
    void end() {
        over = true;
        done.clear();
        stir();
    }

    /** Waits until an id was looked into; false if that takes longer. */
    boolean await(NativeId id, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (due(id) && left > 0) {
                left = looked.awaitNanos(left);
            }
            return !due(id);
        } finally {
            lock.unlock();
        }
    }

    private void stir() {
        lock.lock();
        try {
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
