package org.vitrine.connectors.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vitrine.connectors.source.Reading;
import org.vitrine.connectors.source.Source;
import org.vitrine.core.asset.NativeId;

/** Reads several assets of a source at once, as many as there are processors. */
final class Readers implements AutoCloseable {

    private final Source source;
    private final ExecutorService pool;

    Readers(Source source) {
        this.source = source;
        // Not virtual ones: they compute as much as they wait, and requests need the few threads that carry those.
        pool = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform()
                        .daemon()
                        .name("reads " + source.name() + " ", 0)
                        .factory());
    }

    /** What each id reads like now, in the order asked; what the source throws is thrown. */
    Map<NativeId, Reading> read(List<NativeId> ids, Set<NativeId> held) {
        Map<NativeId, Future<Reading>> begun = new LinkedHashMap<>();
        ids.forEach(id -> {
            boolean isHeld = held.contains(id);
            begun.computeIfAbsent(id, key -> pool.submit(() -> source.read(key, isHeld)));
        });
        Map<NativeId, Reading> readings = new LinkedHashMap<>();
        begun.forEach((id, reading) -> readings.put(id, finished(reading)));
        return readings;
    }

    private static Reading finished(Future<Reading> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A reader failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
