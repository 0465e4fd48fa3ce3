package org.vitrine.sample;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.sample.catalogue.SampleAsset;
import org.vitrine.sample.catalogue.SampleCatalogue;
import org.vitrine.sample.catalogue.SampleFolder;
import org.vitrine.sample.file.AssetFile;
import org.vitrine.sample.file.Sidecar;
import org.vitrine.sample.file.Subtitles;

/**
 * A folder of pictures, films and documents for people who have no DAM at hand, painted at the first start.
 *
 * <p>Painting goes on where it was interrupted. What is there is never overwritten, and what was painted once and then
 * deleted stays deleted: from the first start on the folder belongs to its administrator.
 */
public final class SampleLibrary {

    // Each painter holds a picture of up to 24 megapixels; more of them would need a larger heap.
    private static final int MOST_PAINTERS = 3;

    private final Path root;
    private final InstantSource clock;
    private final SampleCatalogue catalogue;

    /**
     * @param root the folder to paint into; made if it is not there
     * @param clock says which day it is: rights windows are counted from it
     */
    public SampleLibrary(Path root, InstantSource clock) {
        this(root, clock, SampleCatalogue.load());
    }

    SampleLibrary(Path root, InstantSource clock, SampleCatalogue catalogue) {
        this.root = root;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** Whether every asset has been painted at some time. */
    public boolean isComplete() throws IOException {
        return PaintedList.in(root).containsAll(catalogue.assets());
    }

    /**
     * Paints what is missing.
     *
     * @throws InterruptedIOException if the thread is interrupted; the next call goes on from there
     * @throws IOException if the folder cannot be written
     */
    public void paint(Progress progress) throws IOException {
        Files.createDirectories(root);
        PaintedList painted = PaintedList.in(root);
        for (SampleFolder folder : catalogue.folders()) {
            openFolder(folder);
        }
        List<SampleAsset> missing = catalogue
                .assets()
                .filter(asset -> !painted.contains(asset))
                .sorted(Comparator.comparingLong(AssetFile::effort).reversed())
                .toList();
        int total = (int) catalogue.assets().count();
        AtomicInteger done = new AtomicInteger(total - missing.size());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        inParallel(missing, asset -> {
            paint(asset, today);
            painted.add(asset);
            progress.painted(done.incrementAndGet(), total, asset.path());
        });
    }

    private void openFolder(SampleFolder folder) throws IOException {
        Path directory = Files.createDirectories(root.resolve(folder.name()));
        Optional<String> approval = folder.approval();
        if (approval.isPresent()) {
            NewFile.write(directory.resolve(".vitrine.yaml"), Sidecar.folderDefault(approval.get()));
        }
    }

    // The sidecar, the still and the subtitles come first: whoever watches the folder reads the asset once, and reads
    // it whole.
    private void paint(SampleAsset asset, LocalDate today) throws IOException {
        Path file = root.resolve(asset.path());
        Optional<String> sidecar = Sidecar.of(asset, today);
        if (sidecar.isPresent()) {
            NewFile.write(Path.of(file + ".yaml"), sidecar.get());
        }
        if (AssetFile.hasStill(asset)) {
            NewFile.write(Path.of(file + ".poster.jpg"), part -> AssetFile.writeStill(asset, today, part));
        }
        for (Map.Entry<String, String> subtitles : Subtitles.of(asset).entrySet()) {
            NewFile.write(Path.of(file + "." + subtitles.getKey()), subtitles.getValue());
        }
        NewFile.write(file, part -> AssetFile.write(asset, today, part));
    }

    private interface Work {
        void on(SampleAsset asset) throws IOException;
    }

    private static void inParallel(List<SampleAsset> assets, Work work) throws IOException {
        int painters = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_PAINTERS);
        try (ExecutorService studio = Executors.newFixedThreadPool(painters)) {
            List<Future<?>> orders = new ArrayList<>();
            for (SampleAsset asset : assets) {
                orders.add(studio.submit(() -> {
                    work.on(asset);
                    return asset;
                }));
            }
            try {
                for (Future<?> order : orders) {
                    order.get();
                }
            } catch (InterruptedException e) {
                studio.shutdownNow();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The painting of the sample library was interrupted.");
            } catch (ExecutionException e) {
                studio.shutdownNow();
                throw failure(e);
            }
        }
    }

    private static IOException failure(ExecutionException e) {
        return new IOException("The sample library could not be painted: " + e.getCause(), e);
    }
}
