package org.vitrine.proxy.rendering;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Place;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.KeptRendition;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionLabel;

/**
 * Makes the pictures of a replaced asset before they are asked for. Which ones is told by what the cache still keeps of
 * the version before: what was asked for lately will be asked for again. One at a time, and only while nobody waits for
 * a picture, as far as that ever happens.
 */
public final class PictureWarming implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PictureWarming.class);
    private static final int MOST_WAITING = 1_000;

    private final AssetLookup assets;
    private final Presets presets;
    private final RenditionMaker pictures;
    private final RenditionCache cache;
    private final Duration recent;
    private final InstantSource clock;
    private final LongAdder made = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final QuietWork<AssetKey> work;

    /**
     * @param pictures makes them
     * @param cache keeps them
     * @param busy whether somebody waits for a picture
     * @param recent how long ago a picture may have been asked for last
     */
    public PictureWarming(
            AssetLookup assets,
            Presets presets,
            RenditionMaker pictures,
            RenditionCache cache,
            BooleanSupplier busy,
            Duration recent,
            InstantSource clock) {
        this.assets = assets;
        this.presets = presets;
        this.pictures = pictures;
        this.cache = cache;
        this.recent = recent;
        this.clock = clock;
        this.work = new QuietWork<>("warming", MOST_WAITING, busy, this::warm);
        work.start();
    }

    /** Takes note that an asset may have been replaced. Does not wait; where too many wait already, it is left out. */
    public void assetChanged(AssetKey key) {
        if (!cache.of(key).isEmpty() && !work.add(key)) {
            dropped.increment();
        }
    }

    /** How it goes. */
    public WarmingState state() {
        return new WarmingState(work.waiting(), made.sum(), skipped.sum(), dropped.sum());
    }

    private void warm(AssetKey key, QuietWork.Pause pause) throws InterruptedException {
        Optional<Asset> asset = assets.find(key).filter(this::mayBeShown);
        if (asset.isEmpty()) {
            return;
        }
        for (KeptRendition before : cache.of(key)) {
            if (before.unused().compareTo(recent) <= 0) {
                warm(asset.get(), before.label(), pause);
            }
        }
    }

    private void warm(Asset asset, RenditionLabel before, QuietWork.Pause pause) throws InterruptedException {
        try {
            Optional<PicturePlan> plan = plan(asset, before);
            if (plan.isPresent() && cache.digest(plan.get().key()).isEmpty()) {
                pause.take();
                pictures.make(plan.get());
                made.increment();
            }
        } catch (Refusal refusal) {
            skipped.increment();
            log.debug("Not made ahead: {} in {}: {}", asset.key(), before.preset(), refusal.publicText());
        } catch (RuntimeException failure) {
            skipped.increment();
            log.warn("Not made ahead: {} in {}", asset.key(), before.preset(), failure);
        }
    }

    /** The plan that leads to the same place as before; empty if the rule has changed since, or the watermark. */
    private Optional<PicturePlan> plan(Asset asset, RenditionLabel before) {
        Optional<Preset> preset = presets.find(before.preset());
        if (preset.isEmpty()) {
            return Optional.empty();
        }
        Stream<Optional<AspectRatio>> shapes = Stream.concat(
                Stream.of(Optional.empty()), preset.get().shapes().stream().map(Optional::of));
        return shapes.map(shape -> pictures.plan(asset, preset.get(), wish(before, shape), Place.ANYWHERE_ON_THE_WEB))
                .filter(plan -> plan.key()
                        .label()
                        .filter(label -> label.rule().equals(before.rule()))
                        .isPresent())
                .findFirst();
    }

    private static Wish wish(RenditionLabel before, Optional<AspectRatio> shape) {
        Optional<String> format = Optional.of(before.format().extension());
        return new Wish(Optional.of(before.width()), shape, 1, format, Set.of(), true);
    }

    /** Whether anyone may see it now; who exactly is decided when somebody asks. */
    private boolean mayBeShown(Asset asset) {
        return asset.governance().approval() == Approval.APPROVED
                && asset.governance().window().contains(clock.instant());
    }

    @Override
    public void close() {
        work.close();
    }
}
