package org.vitrine.proxy.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Place;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Gravity;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.core.rendition.RenditionChooser;
import org.vitrine.core.rendition.Watermark;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionLabel;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.Overlay;
import org.vitrine.proxy.transform.TransformOrder;

/**
 * Makes pictures of assets that may be shown: choose the picture, choose the rendition, name it, look in the cache,
 * transform. Thread-safe.
 */
public final class RenditionMaker {

    private static final int MOST_SIZES = 10_000;

    private final MasterFetcher masters;
    private final ImageTransformer transformer;
    private final RenditionCache cache;
    private final Craft craft;
    private final Marks marks;
    private final BrokenMasters broken;
    private final RenditionChooser chooser;
    private final KnownPlans plans = new KnownPlans();
    private final Cache<String, Dimensions> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();

    /**
     * @param assets knows the watermarks
     * @param brokenMemory how long a broken master is not tried again
     */
    public RenditionMaker(
            AssetLookup assets,
            MasterFetcher masters,
            ImageTransformer transformer,
            RenditionCache cache,
            Craft craft,
            Duration brokenMemory,
            InstantSource clock) {
        this(masters, transformer, cache, craft, new Marks(assets, clock), new BrokenMasters(brokenMemory, clock));
    }

    private RenditionMaker(
            MasterFetcher masters,
            ImageTransformer transformer,
            RenditionCache cache,
            Craft craft,
            Marks marks,
            BrokenMasters broken) {
        this.masters = masters;
        this.transformer = transformer;
        this.cache = cache;
        this.craft = craft;
        this.marks = marks;
        this.broken = broken;
        this.chooser = new RenditionChooser(transformer.writes());
    }

    /** Makes pictures of other files in the simplest way, with the same engine and cache. */
    public RenditionMaker over(MasterFetcher others) {
        return new RenditionMaker(others, transformer, cache, Craft.plain(others, transformer), marks, broken);
    }

    /**
     * Plans the rendition of an asset's picture that answers a wish.
     *
     * @param place where it is about to be shown
     * @throws MalformedRequest if the preset does not offer what is wished for
     * @throws UnusableMaster if the asset has no picture, or one that had to be looked at and cannot be
     * @throws SourceUnavailable if the picture had to be looked at, and the DAM does not give it
     * @throws NotAllowed if the preset wants a watermark that may not be shown there
     */
    public PicturePlan plan(Asset asset, Preset preset, Wish wish, Place place) {
        PictureChoice choice = PictureChoice.among(
                        asset.pictures(preset.made()), picture -> rendition(asset, picture, preset, wish))
                .orElseThrow(() -> new UnusableMaster("This asset has no picture.", String.valueOf(asset.id())));
        PicturePlan plan = PicturePlan.of(asset, choice, marks.find(preset, place));
        plans.note(plan, wish);
        return plan;
    }

    private Rendition rendition(Asset asset, MasterFile picture, Preset preset, Wish wish) {
        Dimensions size = size(asset, picture);
        Rendition centred = chooser.choose(preset, wish, picture, size, FocalPoint.CENTRE);
        if (centred.framing().crop().size().equals(size)) {
            return centred; // nothing is cut off, so that nobody needs to look for what must not be
        }
        Gravity gravity = preset.look().gravity();
        FocalPoint focus = unlessBroken(
                asset, picture, "focus " + gravity, () -> craft.focus().find(asset, picture, gravity));
        return chooser.choose(preset, wish, picture, size, focus);
    }

    /** What was planned before for these very records, without a watermark; empty for everything else. Never waits. */
    public Optional<PicturePlan> recall(Asset asset, Preset preset, Wish wish) {
        return plans.find(asset, preset, wish);
    }

    /** The planned rendition, if it is in memory. Never waits. */
    public Optional<CachedRendition> recall(PicturePlan plan) {
        return cache.recall(plan.key());
    }

    /** The validator of a planned rendition that is kept already, if the asker holds its content. Never waits. */
    public Optional<String> held(PicturePlan plan, Predicate<String> byAsker) {
        return cache.held(plan.key(), byAsker);
    }

    /**
     * The rendition that was planned: the kept one, or a new one.
     *
     * @throws UnusableMaster if the picture is broken or beyond the limits
     * @throws OversizedRendition if what is to be made of it is beyond the limits
     * @throws SourceUnavailable if the DAM does not give it
     * @throws Overloaded if there is more work than may wait
     * @throws TookTooLong if it takes longer than it may
     * @throws NotAllowed if its watermark is broken
     */
    public CachedRendition make(PicturePlan plan) {
        return cache.get(plan.key(), () -> transformed(plan));
    }

    /**
     * What can be shown in place of a planned rendition while the DAM does not give its picture: a kept one of the same
     * asset in the same preset, under the same watermark.
     *
     * @param shown formats that the asker shows
     * @param pinned whether only this version of the asset will do
     */
    public Optional<StalePicture> lastGood(PicturePlan plan, Set<ImageFormat> shown, boolean pinned) {
        RenditionLabel wanted = plan.key().label().orElseThrow();
        return LastGood.among(wanted, cache.of(plan.asset().key()), shown, pinned)
                .flatMap(kept -> cache.find(kept.key())
                        .map(file -> new StalePicture(file, kept.label().format())));
    }

    /** Forgets which masters were broken, how large they are and what draws the eye; all is found out again. */
    void forget() {
        craft.focus().forget();
        craft.pixels().forget();
        sizes.invalidateAll();
        broken.forget();
    }

    private byte[] transformed(PicturePlan plan) {
        Rendition rendition = plan.rendition();
        TransformOrder plain =
                TransformOrder.of(rendition, plan.asset().governance().terms());
        TransformOrder order =
                plan.mark().map(mark -> plain.under(overlay(mark, rendition))).orElse(plain);
        return unlessBroken(
                plan.asset(),
                plan.picture(),
                plan.key().digest(),
                () -> craft.pixels()
                        .read(
                                plan.asset(),
                                plan.picture(),
                                rendition,
                                (file, mediaType) -> craft.writer()
                                        .write(
                                                file,
                                                mediaType,
                                                order,
                                                rendition.preset().encoding(),
                                                plan.key().label().orElseThrow())));
    }

    /** A watermark as it is laid over a rendition, as large as it shows there. */
    private Overlay overlay(Mark mark, Rendition below) {
        Watermark rule = mark.rule();
        int width = (int) Math.max(1, Math.round(below.framing().canvas().width() * rule.share()));
        Preset preset = Preset.image("watermark", List.of(width)).with(Mark.WRITTEN);
        try {
            PicturePlan plan = plan(mark.asset(), preset, Wish.NOTHING_SPECIAL, Place.ANYWHERE_ON_THE_WEB);
            return new Overlay(make(plan).content(), rule.place(), rule.share(), rule.opacity());
        } catch (UnusableMaster | OversizedRendition e) {
            throw Marks.missing(rule, below.preset(), e.publicText() + " " + e.detail());
        }
    }

    /** Formats it writes here. */
    public Set<ImageFormat> writes() {
        return transformer.writes();
    }

    /**
     * Displayed size of one of an asset's pictures.
     *
     * @throws UnusableMaster if it had to be measured and cannot be
     * @throws SourceUnavailable if it had to be measured, and the DAM does not give it
     */
    public Dimensions size(Asset asset, MasterFile picture) {
        return picture.dimensions().orElseGet(() -> measured(asset, picture));
    }

    /**
     * What is ordered of one of an asset's pictures beside all presets. It is not looked for in the cache, nor kept.
     *
     * @throws UnusableMaster if the picture is broken or beyond the limits
     * @throws OversizedRendition if what is to be made of it is beyond the limits
     * @throws SourceUnavailable if the DAM does not give it
     * @throws Overloaded if there is more work than may wait
     */
    public byte[] transform(Asset asset, MasterFile picture, TransformOrder order) {
        return unlessBroken(
                asset,
                picture,
                order.toString(),
                () -> masters.read(asset, picture, file -> transformer.transform(file, picture.mediaType(), order)));
    }

    private Dimensions measured(Asset asset, MasterFile picture) {
        String id = asset.key() + "@" + asset.version() + "/" + picture.fileName();
        Dimensions known = sizes.getIfPresent(id);
        if (known != null) {
            return known;
        }
        Dimensions size = unlessBroken(
                asset,
                picture,
                "size",
                () -> masters.read(asset, picture, path -> transformer.dimensions(path, picture.mediaType())));
        sizes.put(id, size);
        return size;
    }

    /** @param name of the work, in which nothing is missing that tells it from other work on the same picture */
    private <T> T unlessBroken(Asset asset, MasterFile picture, String name, Supplier<T> work) {
        broken.refuse(asset, picture, name);
        try {
            return work.get();
        } catch (UnusableMaster e) {
            // What is stopped because nobody waits for it may look broken, and is not.
            if (!Thread.currentThread().isInterrupted()) {
                broken.note(asset, picture, e);
            }
            throw e;
        } catch (TookTooLong e) {
            if (!Thread.currentThread().isInterrupted()) {
                broken.note(asset, picture, name, e);
            }
            throw e;
        }
    }
}
