package org.vitrine.proxy.mezzanine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.rendering.PixelSource;
import org.vitrine.proxy.rendering.QuietWork;
import org.vitrine.proxy.transform.ImageTransformer;

/**
 * Makes intermediates, those of one picture at a time, and only while nobody waits for a picture, as far as that ever
 * happens: the largest from the master, which is read once, each other from the next larger. What cannot be made of a
 * version is not tried again.
 */
final class MezzanineBench implements AutoCloseable {

    private record Id(AssetKey asset, AssetVersion version, String file) {}

    /** Jobs on the same version of a picture are one. */
    private record Job(Id id, Asset asset, MasterFile picture, List<Mezzanine> missing) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Job that && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    private static final Logger log = LoggerFactory.getLogger(MezzanineBench.class);
    private static final int MOST_WAITING = 200;
    private static final int MOST_REMEMBERED = 10_000;

    private final MasterFetcher masters;
    private final ImageTransformer transformer;
    private final MezzanineShelf shelf;
    private final Cache<Id, Boolean> inVain =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final List<BiConsumer<Asset, MasterFile>> followers = new CopyOnWriteArrayList<>();
    private final QuietWork<Job> work;

    MezzanineBench(MasterFetcher masters, ImageTransformer transformer, MezzanineShelf shelf, BooleanSupplier busy) {
        this.masters = masters;
        this.transformer = transformer;
        this.shelf = shelf;
        this.work = new QuietWork<>("mezzanines", MOST_WAITING, busy, this::make);
        work.start();
    }

    /** Has intermediates made. Does not wait; where too many wait already, it is left to the next asker. */
    void order(Asset asset, MasterFile picture, List<Mezzanine> missing) {
        Id id = new Id(asset.key(), asset.version(), picture.fileName());
        if (inVain.getIfPresent(id) == null) {
            work.add(new Job(id, asset, picture, missing));
        }
    }

    void follow(BiConsumer<Asset, MasterFile> follower) {
        followers.add(follower);
    }

    int waiting() {
        return work.waiting();
    }

    void forget() {
        inVain.invalidateAll();
    }

    private void make(Job job, QuietWork.Pause pause) throws InterruptedException {
        pause.take();
        try {
            boolean kept = masters.read(job.asset(), job.picture(), file -> made(job, file));
            if (kept) {
                followers.forEach(follower -> follower.accept(job.asset(), job.picture()));
            } else {
                inVain.put(job.id(), true);
            }
        } catch (SourceUnavailable | Overloaded later) {
            log.debug("No intermediate of asset {} now: {}", job.id().asset(), LogText.of(later.detail()));
        } catch (Refusal refusal) {
            inVain.put(job.id(), true);
            log.debug("No intermediate of asset {}: {}", job.id().asset(), LogText.of(refusal.detail()));
        } catch (RuntimeException | Error failure) {
            inVain.put(job.id(), true);
            log.warn("No intermediate of asset {}", job.id().asset(), failure);
        }
    }

    private boolean made(Job job, Path master) {
        Optional<Mezzanine> larger = Optional.empty();
        boolean kept = true;
        for (Mezzanine mezzanine : job.missing().reversed()) {
            Optional<Mezzanine> from = larger;
            kept &= shelf.keep(job.asset(), job.picture(), mezzanine, () -> cut(job, mezzanine, from, master));
            larger = Optional.of(mezzanine);
        }
        return kept;
    }

    private byte[] cut(Job job, Mezzanine mezzanine, Optional<Mezzanine> larger, Path master) {
        PixelSource.Reader cutter = (file, type) -> transformer.transform(file, type, mezzanine.order());
        return larger.flatMap(from -> shelf.read(job.asset(), job.picture(), from, cutter))
                .orElseGet(() -> cutter.read(master, job.picture().mediaType()));
    }

    @Override
    public void close() {
        work.close();
    }
}
