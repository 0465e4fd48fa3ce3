package org.vitrine.proxy.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.vitrine.proxy.cache.CacheUse;
import org.vitrine.proxy.purge.Outbox;
import org.vitrine.proxy.purge.OutboxState;
import org.vitrine.proxy.rendering.PictureWriter;
import org.vitrine.proxy.rendering.WarmingState;
import org.vitrine.proxy.transform.TransformLoad;

/** Everything that is measured. What is not counted as it happens is asked for when somebody reads. */
public final class Measurements implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Measurements() {
        collections.bindTo(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    /** Measures requests, told of them by whoever serves them. */
    public RequestMeter requests() {
        return new RequestMeter(registry);
    }

    /**
     * The same writer, measured.
     *
     * @param engine name and version of the engine
     */
    public PictureWriter metered(PictureWriter writer, String engine) {
        return new MeteredWriter(writer, engine.split(" ", 2)[0], registry);
    }

    /** Tells how many renditions are being made and wait to be. */
    public void watchTransforms(Supplier<TransformLoad> load) {
        gauge("vitrine.transform.running", "Renditions being made", load, TransformLoad::running);
        gauge("vitrine.transform.waiting", "Renditions that wait for their turn", load, TransformLoad::waiting);
        gauge("vitrine.transform.places", "How many renditions may be made at once", load, TransformLoad::places);
    }

    /** Tells what the rendition cache holds. */
    public void watchCache(Supplier<CacheUse> use) {
        gauge("vitrine.cache.files", "Renditions in the cache", use, CacheUse::files);
        gauge("vitrine.cache.bytes", "Bytes in the rendition cache", use, CacheUse::bytes);
        gauge("vitrine.cache.most.bytes", "Bytes the rendition cache may hold", use, CacheUse::mostBytes);
        count("vitrine.cache.evictions", "Renditions dropped to make room", use, CacheUse::evictions);
    }

    /** Tells how making pictures ahead goes. */
    public void watchWarming(Supplier<WarmingState> state) {
        gauge("vitrine.warming.waiting", "Replaced assets whose pictures are to be made", state, WarmingState::waiting);
        count("vitrine.warming.made", "Pictures made before they were asked for", state, WarmingState::made);
        count("vitrine.warming.skipped", "Pictures that could not be made ahead", state, WarmingState::skipped);
        count("vitrine.warming.dropped", "Replaced assets left out, too many waited", state, WarmingState::dropped);
    }

    /** Tells for how many large masters intermediates are to be made. */
    public void watchMezzanines(Supplier<Integer> waiting) {
        gauge("vitrine.mezzanine.waiting", "Large masters that wait for intermediates", waiting, Integer::doubleValue);
    }

    /** Tells how purging a cache in front goes. */
    public void watchPurging(Outbox outbox) {
        String cache = outbox.state().cache();
        Gauge.builder("vitrine.purge.waiting", outbox, box -> box.state().waiting())
                .description("Keys that wait to be purged")
                .tag("target", cache)
                .register(registry);
        counter("vitrine.purge.keys", "Keys purged", cache, outbox, OutboxState::purged);
        counter("vitrine.purge.failures", "Purges that failed", cache, outbox, OutboxState::failures);
    }

    /**
     * Tells how a source is doing.
     *
     * @param synchronised 1 once it has been read, 0 before
     * @param problems how many of its files cannot be used
     */
    public void watchSource(String source, Supplier<Number> synchronised, Supplier<Number> problems) {
        Gauge.builder("vitrine.source.synchronised", synchronised)
                .description("1 once the source has been read as a whole")
                .tag("source", source)
                .register(registry);
        Gauge.builder("vitrine.source.problems", problems)
                .description("Files of the source that cannot be used")
                .tag("source", source)
                .register(registry);
    }

    /** Tells how many lines of the access log were dropped. */
    public void watchAccessLog(Supplier<Number> dropped) {
        FunctionCounter.builder(
                        "vitrine.access.log.dropped",
                        dropped,
                        lines -> lines.get().doubleValue())
                .description("Lines of the access log dropped since it could not keep up")
                .register(registry);
    }

    /** All of it in the form that a reader asks for. */
    String scrape(String contentType) {
        return registry.scrape(contentType);
    }

    private <T> void gauge(String name, String description, Supplier<T> now, ToDoubleFunction<T> value) {
        Gauge.builder(name, now, supplier -> value.applyAsDouble(supplier.get()))
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private <T> void count(String name, String description, Supplier<T> now, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, now, supplier -> value.applyAsDouble(supplier.get()))
                .description(description)
                .register(registry);
    }

    private void counter(
            String name, String description, String cache, Outbox outbox, ToDoubleFunction<OutboxState> value) {
        FunctionCounter.builder(name, outbox, box -> value.applyAsDouble(box.state()))
                .description(description)
                .tag("target", cache)
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
