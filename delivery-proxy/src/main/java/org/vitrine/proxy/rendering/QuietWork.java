package org.vitrine.proxy.rendering;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that nobody waits for: one job at a time, in a thread of its own, with pauses while somebody waits for a picture,
 * as far as that ever ends. A job waits once, however often it is added; one that fails does not keep the others.
 *
 * @param <T> a job; equal jobs are one
 */
public final class QuietWork<T> implements AutoCloseable {

    /** Does jobs. */
    @FunctionalInterface
    public interface Worker<T> {

        /** Does one, pausing where it may. */
        void work(T job, Pause pause) throws InterruptedException;
    }

    /** Lets those go first who wait for a picture. */
    @FunctionalInterface
    public interface Pause {

        /** Waits until it is quiet, but not for ever. */
        void take() throws InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(QuietWork.class);
    private static final int PAUSE_MILLIS = 50;
    private static final int MOST_PAUSES = 100;

    private final BooleanSupplier busy;
    private final Worker<T> worker;
    private final BlockingQueue<T> queue;
    private final Set<T> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /**
     * @param busy whether somebody waits for a picture
     * @param worker called once {@link #start} was
     */
    public QuietWork(String name, int mostWaiting, BooleanSupplier busy, Worker<T> worker) {
        this.busy = busy;
        this.worker = worker;
        this.queue = new ArrayBlockingQueue<>(mostWaiting);
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Has a job done. Does not wait; false if too many wait already, and then it is left out. */
    public boolean add(T job) {
        if (!waiting.add(job) || queue.offer(job)) {
            return true;
        }
        waiting.remove(job);
        return false;
    }

    /** How many jobs wait, or are being done. */
    public int waiting() {
        return waiting.size();
    }

    private void run() {
        try {
            while (true) {
                done(queue.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void done(T job) throws InterruptedException {
        try {
            worker.work(job, this::pause);
        } catch (RuntimeException | Error failure) {
            log.error("{} failed in an unforeseen way at {}", thread.getName(), job, failure);
        } finally {
            waiting.remove(job);
        }
    }

    private void pause() throws InterruptedException {
        for (int i = 0; i < MOST_PAUSES && busy.getAsBoolean(); i++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
