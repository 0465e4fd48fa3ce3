package org.vitrine.proxy.rendering;

import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.rendition.Watermark;
import org.vitrine.proxy.cache.DiskRenditionCache;
import org.vitrine.proxy.purge.LocalCaches;
import org.vitrine.proxy.purge.SurrogateKey;

/** Makes this server forget what it keeps itself: renditions on disk and in memory, and what it knows of masters. */
public final class KeptRenditions implements LocalCaches {

    private static final String ASSET = "asset-";
    private static final String SOURCE = "source-";
    private static final String PRESET = "preset-";

    private final DiskRenditionCache cache;
    private final RenditionMaker pictures;
    private final Presets presets;

    public KeptRenditions(DiskRenditionCache cache, RenditionMaker pictures, Presets presets) {
        this.cache = cache;
        this.pictures = pictures;
        this.presets = presets;
    }

    @Override
    public long drop(Set<SurrogateKey> keys) {
        pictures.forget();
        if (keys.contains(SurrogateKey.EVERYTHING)) {
            return cache.dropAll();
        }
        return keys.stream().mapToLong(key -> drop(key.value())).sum();
    }

    private long drop(String key) {
        if (key.startsWith(ASSET)) {
            return AssetKey.parse(key.substring(ASSET.length()))
                    .map(asset -> cache.dropAsset(asset) + dropMarked(asset))
                    .orElse(0L);
        }
        if (key.startsWith(SOURCE)) {
            return cache.dropSource(key.substring(SOURCE.length()));
        }
        // Sites have no renditions of their own: they share those of the presets.
        return key.startsWith(PRESET) ? cache.dropPreset(key.substring(PRESET.length())) : 0;
    }

    /** Renditions are labelled with the asset they show, not with the one that marks them. */
    private long dropMarked(AssetKey mark) {
        return presets.all().stream()
                .filter(preset ->
                        preset.look().watermark().map(Watermark::asset).equals(Optional.of(mark)))
                .mapToLong(preset -> cache.dropPreset(preset.name()))
                .sum();
    }
}
