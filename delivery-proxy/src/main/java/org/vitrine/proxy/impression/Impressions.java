package org.vitrine.proxy.impression;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Fit;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.rendering.FocusFinder;
import org.vitrine.proxy.rendering.PixelSource;
import org.vitrine.proxy.transform.Cut;
import org.vitrine.proxy.transform.CutPicture;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * The impressions that assets' pictures make. Each is taken once for a version of a picture, however many ask, and kept
 * in the rendition cache. Whether an asset may be shown is decided before it is asked.
 */
public final class Impressions implements FocusFinder {

    private record Sight(AssetKey asset, AssetVersion version, String file) {

        static Sight of(Asset asset, MasterFile picture) {
            return new Sight(asset.key(), asset.version(), picture.fileName());
        }

        String digest() {
            return ContentDigest.of(String.join("\n", ImpressionText.FORM, asset.value(), version.value(), file));
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Impressions.class);
    private static final int MOST = 10_000;

    /** How long a picture that cannot be decoded is not tried again, however often its facts are asked for. */
    private static final Duration IN_VAIN = Duration.ofMinutes(1);

    /** Those that nobody waits for leave room for pictures that someone does. */
    private static final int MOST_UNHURRIED = 2;

    private static final TransformOrder THUMBNAIL = TransformOrder.plain(
            new Cut.Placed(Fit.CONTAIN, Optional.of(new AspectRatio(1, 1)), FocalPoint.CENTRE, Impression.SIDE),
            ImageFormat.PNG,
            100);

    private final PixelSource pixels;
    private final ImageTransformer transformer;
    private final RenditionCache cache;
    private final Semaphore unhurried = new Semaphore(MOST_UNHURRIED);
    private final AsyncCache<Sight, Impression> known;
    private final Cache<Sight, Refusal> inVain =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(IN_VAIN).build();

    /** @param workers run what takes long; best in virtual threads */
    public Impressions(PixelSource pixels, ImageTransformer transformer, RenditionCache cache, Executor workers) {
        this.pixels = pixels;
        this.transformer = transformer;
        this.cache = cache;
        this.known = Caffeine.newBuilder().maximumSize(MOST).executor(workers).buildAsync();
    }

    /**
     * The impression that one of an asset's pictures makes.
     *
     * @throws UnusableMaster if the picture is broken or beyond the limits
     * @throws SourceUnavailable if the DAM does not give it
     * @throws Overloaded if there is more work than may wait
     */
    public Impression of(Asset asset, MasterFile picture) {
        try {
            return sought(asset, picture).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }

    /**
     * The impression, if it is known or can be had soon; else it is left to those who ask later.
     *
     * @param patience how long the caller waits
     */
    public Optional<Impression> soon(Asset asset, MasterFile picture, Duration patience) {
        Sight sight = Sight.of(asset, picture);
        if (inVain.getIfPresent(sight) != null) {
            return Optional.empty();
        }
        CompletableFuture<Impression> ready = known.getIfPresent(sight);
        if (ready != null && ready.isDone() && !ready.isCompletedExceptionally()) {
            return Optional.of(ready.join());
        }
        if (ready != null) {
            return awaited(ready, asset, patience);
        }
        if (!unhurried.tryAcquire()) {
            return Optional.empty();
        }
        return awaited(unhurried(asset, picture), asset, patience);
    }

    private CompletableFuture<Impression> unhurried(Asset asset, MasterFile picture) {
        try {
            return sought(asset, picture).whenComplete((impression, failure) -> unhurried.release());
        } catch (RuntimeException | Error e) {
            unhurried.release();
            throw e;
        }
    }

    @Override
    public FocalPoint find(Asset asset, MasterFile picture, Gravity gravity) {
        return switch (gravity) {
            case CENTRE -> FocalPoint.CENTRE;
            case FOCAL_POINT -> asset.focalPoint().orElseGet(() -> seen(asset, picture, Gravity.ATTENTION));
            case ATTENTION, ENTROPY -> seen(asset, picture, gravity);
        };
    }

    @Override
    public void forget() {
        known.synchronous().invalidateAll();
        inVain.invalidateAll();
    }

    private FocalPoint seen(Asset asset, MasterFile picture, Gravity gravity) {
        Impression impression = of(asset, picture);
        return gravity == Gravity.ENTROPY ? impression.entropy() : impression.attention();
    }

    private CompletableFuture<Impression> sought(Asset asset, MasterFile picture) {
        return known.get(Sight.of(asset, picture), sight -> keptUnlessInVain(sight, asset, picture));
    }

    private Impression keptUnlessInVain(Sight sight, Asset asset, MasterFile picture) {
        Refusal before = inVain.getIfPresent(sight);
        if (before != null) {
            throw before;
        }
        try {
            return kept(sight, asset, picture);
        } catch (UnusableMaster | TookTooLong refusal) {
            inVain.put(sight, refusal);
            throw refusal;
        }
    }

    private Impression kept(Sight sight, Asset asset, MasterFile picture) {
        RenditionLabel label = RenditionLabel.of(
                asset, "impression", picture.fileName(), ImpressionText.FORM, Impression.SIDE, ImageFormat.PNG);
        RenditionKey key = new RenditionKey(sight.digest(), Optional.of(label));
        ByteBuffer text = cache.get(key, () -> taken(asset, picture)).content();
        return ImpressionText.parse(text)
                .or(() -> ImpressionText.parse(ByteBuffer.wrap(taken(asset, picture))))
                .orElseThrow();
    }

    private byte[] taken(Asset asset, MasterFile picture) {
        return pixels.glance(asset, picture, this::taken);
    }

    private byte[] taken(Path file, String mediaType) {
        return ImpressionText.print(Impression.of(transformer.cut(file, mediaType, THUMBNAIL, CutPicture::pixels)));
    }

    private static Optional<Impression> awaited(CompletableFuture<Impression> sought, Asset asset, Duration patience) {
        try {
            return Optional.of(sought.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            log.debug("No impression of asset {}: {}", asset.key(), LogText.of(String.valueOf(failed.getCause())));
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
