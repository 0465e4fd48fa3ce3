package org.vitrine.proxy.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.proxy.log.LogText;

/**
 * Remembers work done in vain for a while, so that a page full of requests does not decode a broken master again and
 * again. A broken master is broken for all; what took too long says nothing of other work on the same master.
 */
final class BrokenMasters {

    /** @param work that took too long, empty for all that is made of the file */
    private record Id(AssetKey key, AssetVersion version, String fileName, String work) {}

    private static final Logger log = LoggerFactory.getLogger(BrokenMasters.class);
    private static final int MOST = 10_000;

    private final Cache<Id, Refusal> broken;
    private final Cache<Id, Boolean> reported =
            Caffeine.newBuilder().maximumSize(MOST).build();

    BrokenMasters(Duration memory, InstantSource clock) {
        this.broken = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(memory)
                .ticker(() -> nanos(clock.instant()))
                .build();
    }

    /**
     * Refuses what cost work in vain a short while ago.
     *
     * @param work names what is to be done with the file
     * @throws UnusableMaster if the file was found broken then
     * @throws TookTooLong if this work took too long then
     */
    void refuse(Asset asset, MasterFile file, String work) {
        refuse(id(asset, file, ""));
        refuse(id(asset, file, work));
    }

    private void refuse(Id id) {
        Refusal known = broken.getIfPresent(id);
        if (known != null) {
            throw known;
        }
    }

    /** Takes note of a broken file; each version of it is logged once. */
    void note(Asset asset, MasterFile file, UnusableMaster refusal) {
        note(id(asset, file, ""), asset, refusal);
    }

    /** Takes note of work on a file that took too long. */
    void note(Asset asset, MasterFile file, String work, TookTooLong refusal) {
        note(id(asset, file, work), asset, refusal);
    }

    private void note(Id id, Asset asset, Refusal refusal) {
        broken.put(id, refusal);
        if (reported.asMap().putIfAbsent(id, true) == null) {
            log.warn(
                    "The master {} of asset {} (source {}, version {}) cannot be shown: {} {}",
                    LogText.of(id.fileName()),
                    asset.key(),
                    asset.id().source(),
                    asset.version(),
                    refusal.publicText(),
                    LogText.of(refusal.detail()));
        }
    }

    /** Lets every file be tried again. */
    void forget() {
        broken.invalidateAll();
        reported.invalidateAll();
    }

    private static Id id(Asset asset, MasterFile file, String work) {
        return new Id(asset.key(), asset.version(), file.fileName(), work);
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }
}
