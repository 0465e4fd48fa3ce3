package org.vitrine.proxy.resolution;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.governance.Verdict.Permitted;
import org.vitrine.core.governance.Verdict.Withheld;

/** What a reference means at one moment in one place: the asset to show, or that none may be. */
public sealed interface Resolved {

    Verdict verdict();

    /**
     * An asset may be shown.
     *
     * @param base the asset that was named
     * @param asset the asset to show: a locale variant, or the base itself
     * @param verdict until when this holds: no longer than either may be shown, or than a better variant is embargoed
     */
    record Shown(Asset base, Asset asset, Permitted verdict) implements Resolved {}

    /**
     * Nothing may be shown.
     *
     * @param base the asset that was named, empty if no source has it
     */
    record Hidden(Optional<Asset> base, Withheld verdict) implements Resolved {}
}
