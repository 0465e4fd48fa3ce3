package org.vitrine.proxy.quality;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.cache.RenditionCache;
import org.vitrine.proxy.cache.RenditionKey;
import org.vitrine.proxy.cache.RenditionLabel;

/** Keeps what searches came to beside the renditions, so that a restart does not forget it. */
public final class KeptQualities implements FoundQualities {

    private static final int MOST = 10_000;

    private final RenditionCache cache;
    private final LoadingCache<String, Optional<FoundQuality>> known =
            Caffeine.newBuilder().maximumSize(MOST).build(this::read);

    public KeptQualities(RenditionCache cache) {
        this.cache = cache;
    }

    @Override
    public void note(String validator, FoundQuality found, RenditionLabel of) {
        RenditionKey key = new RenditionKey(digest(validator), Optional.of(of.beside("quality")));
        cache.get(key, () -> QualityText.print(found).getBytes(StandardCharsets.UTF_8));
        known.put(validator, Optional.of(found));
    }

    @Override
    public Optional<FoundQuality> find(String validator) {
        return known.get(validator);
    }

    @Override
    public boolean recalls(String validator) {
        return known.getIfPresent(validator) != null;
    }

    private Optional<FoundQuality> read(String validator) {
        RenditionKey key = new RenditionKey(digest(validator));
        return cache.find(key)
                .flatMap(kept -> QualityText.parse(
                        StandardCharsets.UTF_8.decode(kept.content()).toString()));
    }

    private static String digest(String validator) {
        return ContentDigest.of("quality\n" + validator);
    }
}
