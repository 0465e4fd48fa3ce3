package org.vitrine.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vitrine.catalog.store.AssetWriter;
import org.vitrine.connectors.metadata.MetadataReader;
import org.vitrine.connectors.source.MasterOpeners;
import org.vitrine.connectors.source.SourceProblem;
import org.vitrine.connectors.source.SourceProblems;
import org.vitrine.connectors.sync.CheckedAssets;
import org.vitrine.connectors.sync.SourceSync;
import org.vitrine.connectors.tree.TreeSource;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.MasterOpener;
import org.vitrine.proxy.metrics.Measurements;
import org.vitrine.server.config.SourceConfig;
import org.vitrine.server.config.SourcesConfig;
import org.vitrine.server.web.Health.SourceHealth;

/** The connected DAMs, each kept in step with the catalog. */
final class Sources implements AutoCloseable {

    private static final Duration COMPARE_EVERYTHING = Duration.ofMinutes(10);

    private final List<TreeSource> all = new ArrayList<>();
    private final List<SourceSync> syncs = new ArrayList<>();
    private final SourceProblems problems;

    private Sources(InstantSource clock) {
        problems = new SourceProblems(clock);
    }

    /**
     * Opens the sources and begins to read them; what they hold comes in little by little.
     *
     * @param mostPixels of a picture; larger ones could not be shown and are reported instead
     */
    static Sources start(SourcesConfig configured, Path data, long mostPixels, AssetWriter writer, InstantSource clock)
            throws IOException {
        Sources sources = new Sources(clock);
        SourceOpener opener = new SourceOpener(new MetadataReader(mostPixels), configured.masterBytes(), data, clock);
        for (SourceConfig config : configured.all()) {
            TreeSource source = opener.open(config);
            sources.all.add(source);
            sources.syncs.add(new SourceSync(source, writer, sources.problems, COMPARE_EVERYTHING, clock));
        }
        sources.syncs.forEach(SourceSync::start);
        return sources;
    }

    MasterOpener masters() {
        return new MasterOpeners(all);
    }

    /**
     * The assets of the catalog, none of which is given before its source said once how it stands now.
     *
     * @param patience how long that may take
     */
    AssetLookup checked(AssetLookup catalog, Duration patience) {
        return new CheckedAssets(catalog, syncs, patience);
    }

    /** Whether what the catalog holds of every source can be relied on. */
    boolean reliable() {
        return syncs.stream().allMatch(SourceSync::reliable);
    }

    /** Has every source measured. */
    void watch(Measurements measurements) {
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            SourceSync sync = syncs.get(i);
            measurements.watchSource(
                    name, () -> sync.progress().completed().isPresent() ? 1 : 0, () -> problemsOf(name));
        }
    }

    List<SourceHealth> health() {
        List<SourceHealth> health = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            boolean synchronised = syncs.get(i).progress().completed().isPresent();
            health.add(new SourceHealth(name, synchronised, problemsOf(name)));
        }
        return health;
    }

    private long problemsOf(String source) {
        return problems.all().stream()
                .map(SourceProblem::source)
                .filter(source::equals)
                .count();
    }

    @Override
    public void close() {
        // All of them at once, and cut off from what they wait for: one that hangs must not hold up the stop.
        syncs.forEach(SourceSync::stop);
        all.forEach(TreeSource::disconnect);
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            syncs.forEach(sync -> closing.execute(sync::close));
        }
        all.forEach(TreeSource::close);
    }
}
