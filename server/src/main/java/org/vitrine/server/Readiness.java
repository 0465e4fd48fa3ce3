package org.vitrine.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.proxy.purge.Purging;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLoad;
import org.vitrine.server.web.Health;
import org.vitrine.server.web.Health.PartHealth;
import org.vitrine.server.web.Health.PurgeHealth;
import org.vitrine.server.web.Health.SourceHealth;

/** Looks at the parts of a node and says whether it can answer as it should. That it can is good for a second. */
final class Readiness implements Supplier<Health> {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** Those who wait for a start ask again at once. */
    private static final Duration UNREADY_FOR = Duration.ofMillis(100);

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(2);

    private final ChangeLog store;
    private final Path renditions;
    private final ImageTransformer transformer;
    private final Supplier<TransformLoad> transforms;
    private final Sources sources;
    private final Purging purging;
    private final InstantSource clock;
    private final List<Supplier<PartHealth>> others = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private Instant looked = Instant.MIN;
    private @Nullable Health seen;
    private boolean seenStopping;

    /**
     * @param renditions folder of the rendition cache
     * @param transforms how busy the engine is
     */
    Readiness(
            ChangeLog store,
            Path renditions,
            ImageTransformer transformer,
            Supplier<TransformLoad> transforms,
            Sources sources,
            Purging purging,
            InstantSource clock) {
        this.store = store;
        this.renditions = renditions;
        this.transformer = transformer;
        this.transforms = transforms;
        this.sources = sources;
        this.purging = purging;
        this.clock = clock;
    }

    /** Looks at one more part from now on. */
    void watch(String part, String otherwise, BooleanSupplier works) {
        others.add(() -> part(part, otherwise, works));
    }

    /** From now on this node is not ready, whatever else holds. */
    void stop() {
        stopping = true;
    }

    @Override
    public synchronized Health get() {
        Instant now = clock.instant();
        boolean told = stopping;
        if (seen == null || told != seenStopping || now.isAfter(looked.plus(seen.ready() ? GOOD_FOR : UNREADY_FOR))) {
            seen = look();
            seenStopping = told;
            looked = now;
        }
        return seen;
    }

    private Health look() {
        List<PartHealth> parts = new ArrayList<>();
        parts.add(part("store", "The catalog's store does not answer.", this::storeAnswers));
        parts.add(part("cache", "The folder of the rendition cache cannot be written.", this::cacheWritable));
        parts.add(part(
                "transforms",
                "Every place for making renditions is taken by work that does not end.",
                () -> !transforms.get().stuck()));
        List<SourceHealth> states = sources.health();
        parts.add(part("sources", "Not every source has been read yet.", sources::reliable));
        others.forEach(part -> parts.add(part.get()));
        if (stopping) {
            parts.add(new PartHealth("server", false, "This server was told to stop."));
        }
        return new Health(
                transformer.engine(),
                transformer.writes().stream()
                        .map(format -> format.token())
                        .sorted()
                        .toList(),
                parts,
                states,
                purging.states().stream()
                        .map(state -> new PurgeHealth(
                                state.cache(), state.waiting(), state.failure().isPresent()))
                        .toList());
    }

    private static PartHealth part(String name, String otherwise, BooleanSupplier works) {
        return works.getAsBoolean() ? new PartHealth(name, true, "") : new PartHealth(name, false, otherwise);
    }

    private boolean storeAnswers() {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("store-probe").start(() -> {
            try {
                answer.complete(store.latest());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS) >= 0;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The catalog's store does not answer: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean cacheWritable() {
        try {
            Path probe = Files.createTempFile(renditions, "probe", ".part");
            Files.delete(probe);
            return true;
        } catch (IOException e) {
            LOG.warn("The folder of the rendition cache cannot be written: {}", e.toString());
            return false;
        }
    }
}
