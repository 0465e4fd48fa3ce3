package org.vitrine.proxy.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.core.rendition.RenditionChooser;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.cache.ContentDigest;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformOrder;

/** Makes pictures of assets that may be shown: choose the rendition, look in the cache, transform. */
final class PictureRenderer {

    private static final int MOST_SIZES = 10_000;

    private final MasterFetcher masters;
    private final ImageTransformer transformer;
    private final RenditionCache cache;
    private final BrokenMasters broken;
    private final RenditionChooser chooser;
    private final Cache<String, Dimensions> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();

    PictureRenderer(MasterFetcher masters, ImageTransformer transformer, RenditionCache cache, BrokenMasters broken) {
        this.masters = masters;
        this.transformer = transformer;
        this.cache = cache;
        this.broken = broken;
        this.chooser = new RenditionChooser(transformer.writes());
    }

    /**
     * One picture of an asset.
     *
     * @param held whether the asker holds the content of a validator already, which then is not read
     */
    Rendered render(Asset asset, MasterFile picture, Preset preset, Wish wish, Predicate<String> held) {
        Dimensions size = picture.dimensions().orElseGet(() -> measured(asset, picture));
        FocalPoint focus = asset.focalPoint().orElse(FocalPoint.CENTRE);
        Rendition rendition = chooser.choose(preset, wish, picture, size, focus);
        RenditionKey key = RenditionKey.of(asset, picture, rendition);
        Optional<String> known = cache.digest(key).map(ContentDigest::validator).filter(held);
        if (known.isPresent()) {
            return new Rendered(rendition, new Body.AlreadyHeld(), known.get(), CacheOutcome.HIT);
        }
        CachedRendition file = cache.get(
                key,
                () -> read(
                        asset,
                        picture,
                        path -> transform(
                                path, picture, rendition, asset.governance().terms())));
        return new Rendered(
                rendition, new Body.InMemory(file.content()), ContentDigest.validator(file.digest()), file.outcome());
    }

    private byte[] transform(Path path, MasterFile picture, Rendition rendition, UsageTerms terms) {
        return transformer.transform(path, picture.mediaType(), TransformOrder.of(rendition, terms));
    }

    private Dimensions measured(Asset asset, MasterFile picture) {
        String id = asset.key() + "@" + asset.version() + "/" + picture.fileName();
        Dimensions known = sizes.getIfPresent(id);
        if (known != null) {
            return known;
        }
        Dimensions size = read(asset, picture, path -> transformer.dimensions(path, picture.mediaType()));
        sizes.put(id, size);
        return size;
    }

    private <T> T read(Asset asset, MasterFile picture, Function<Path, T> reader) {
        broken.refuse(asset, picture);
        try {
            return masters.read(asset, picture, reader);
        } catch (UnusableMaster e) {
            broken.note(asset, picture, e);
            throw e;
        }
    }
}
