package org.vitrine.catalog.usage;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.governance.Verdict;

/**
 * A reference that wants care.
 *
 * @param reference as the pages hold it
 * @param asset what it leads to now, empty if to nothing
 * @param verdict what governance says of that asset, empty if there is none
 * @param pages that hold the reference
 */
public record Finding(
        String reference, CareState state, Optional<Asset> asset, Optional<Verdict> verdict, List<PageUsage> pages) {}
