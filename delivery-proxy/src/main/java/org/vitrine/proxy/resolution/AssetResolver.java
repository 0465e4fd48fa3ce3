package org.vitrine.proxy.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocaleLookup;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.proxy.resolution.Resolved.Hidden;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * Finds the asset that a reference means for a reader, and asks governance about it. A locale variant is shown only if
 * both it and its base may be; a withheld variant makes room for the next best one, and in the end for the base.
 */
public final class AssetResolver {

    private final AssetLookup assets;

    public AssetResolver(AssetLookup assets) {
        this.assets = assets;
    }

    /**
     * Resolves a reference.
     *
     * @param wanted languages of the reader, best first
     */
    public Resolved resolve(AssetReference reference, List<LanguageTag> wanted, Place place, Instant now) {
        Optional<Asset> found = assets.find(reference.key());
        if (found.isEmpty()) {
            return new Hidden(Optional.empty(), Withheld.because(Reason.UNKNOWN));
        }
        Asset base = found.get();
        Verdict verdict = decide(base, place, now);
        return switch (verdict) {
            case Withheld withheld -> new Hidden(found, withheld);
            case Permitted permitted -> firstPermitted(base, permitted, reference.version(), wanted, place, now);
        };
    }

    /** The verdict on an asset, and on the asset it stands in for: a variant outlives neither. */
    private Verdict decide(Asset asset, Place place, Instant now) {
        Verdict own = GovernancePolicy.decide(asset.governance(), now, place);
        Optional<Verdict> ofBase = asset.variantOf()
                .flatMap(assets::find)
                .map(base -> GovernancePolicy.decide(base.governance(), now, place));
        if (!own.permits() || ofBase.isEmpty()) {
            return own;
        }
        return ofBase.get().permits()
                ? new Permitted(Earliest.of(own.until(), ofBase.get().until()))
                : ofBase.get();
    }

    private Resolved firstPermitted(
            Asset base,
            Permitted ofBase,
            Optional<AssetVersion> pinned,
            List<LanguageTag> wanted,
            Place place,
            Instant now) {
        Optional<Instant> until = ofBase.until();
        Withheld refusal = Withheld.because(Reason.UNKNOWN);
        for (AssetKey key : inOrder(base, wanted)) {
            Optional<Asset> candidate = key.equals(base.key()) ? Optional.of(base) : assets.find(key);
            if (candidate.isEmpty()
                    || pinned.filter(candidate.get().version()::isMeantBy).isEmpty() && pinned.isPresent()) {
                continue;
            }
            Verdict verdict = GovernancePolicy.decide(candidate.get().governance(), now, place);
            until = Earliest.of(until, verdict.until());
            switch (verdict) {
                case Permitted ignored -> {
                    return new Shown(base, candidate.get(), new Permitted(until));
                }
                case Withheld withheld -> refusal = withheld;
            }
        }
        return new Hidden(Optional.of(base), refusal);
    }

    /** The variants that speak a wanted language, best first, then the base. */
    private static List<AssetKey> inOrder(Asset base, List<LanguageTag> wanted) {
        if (base.variants().isEmpty()) {
            return List.of(base.key());
        }
        List<LocaleVariant> left = new ArrayList<>(base.variants());
        base.language().ifPresent(own -> left.add(new LocaleVariant(own, base.key())));
        List<AssetKey> order = new ArrayList<>();
        Optional<LanguageTag> best = LocaleLookup.choose(wanted, languages(left));
        while (best.isPresent() && !order.contains(base.key())) {
            LanguageTag language = best.get();
            left.stream()
                    .filter(variant -> variant.language().equals(language))
                    .findFirst()
                    .ifPresent(variant -> {
                        order.add(variant.key());
                        left.remove(variant);
                    });
            best = LocaleLookup.choose(wanted, languages(left));
        }
        if (!order.contains(base.key())) {
            order.add(base.key());
        }
        return order;
    }

    private static List<LanguageTag> languages(List<LocaleVariant> variants) {
        return variants.stream().map(LocaleVariant::language).toList();
    }
}
