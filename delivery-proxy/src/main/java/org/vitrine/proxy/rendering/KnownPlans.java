package org.vitrine.proxy.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;

/**
 * Plans that were made before. One holds as long as the catalog gives the same record of the asset and the same record
 * of the preset. Plans with a watermark are not noted: whether the mark may be shown is asked anew each time.
 */
final class KnownPlans {

    private record Id(NativeId asset, String preset, Wish wish) {}

    private static final int MOST = 20_000;

    private final Cache<Id, PicturePlan> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    void note(PicturePlan plan, Wish wish) {
        if (plan.mark().isEmpty()) {
            known.put(id(plan.asset(), plan.rendition().preset(), wish), plan);
        }
    }

    Optional<PicturePlan> find(Asset asset, Preset preset, Wish wish) {
        PicturePlan before = known.getIfPresent(id(asset, preset, wish));
        return before != null && before.isOf(asset, preset) ? Optional.of(before) : Optional.empty();
    }

    private static Id id(Asset asset, Preset preset, Wish wish) {
        return new Id(asset.id(), preset.name(), wish);
    }
}
