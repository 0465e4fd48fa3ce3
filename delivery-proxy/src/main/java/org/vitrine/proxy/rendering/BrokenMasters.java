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

/** Remembers broken masters for a while, so that a page full of requests does not decode one again and again. */
final class BrokenMasters {

    private record Id(AssetKey key, AssetVersion version, String fileName) {}

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
     * @throws UnusableMaster if the file was found broken then
     * @throws TookTooLong if it took too long then
     */
    void refuse(Asset asset, MasterFile file) {
        Refusal known = broken.getIfPresent(id(asset, file));
        if (known != null) {
            throw known;
        }
    }

    /** Takes note of a broken file; each version of it is logged once. */
    void note(Asset asset, MasterFile file, Refusal refusal) {
        Id id = id(asset, file);
        broken.put(id, refusal);
        if (reported.asMap().putIfAbsent(id, true) == null) {
            log.warn(
                    "The master {} of asset {} (source {}, version {}) cannot be shown: {} {}",
                    LogText.of(file.fileName()),
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

    private static Id id(Asset asset, MasterFile file) {
        return new Id(asset.key(), asset.version(), file.fileName());
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }
}
