package org.vitrine.catalog.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.catalog.feed.Change;
import org.vitrine.core.asset.AssetKey;

/**
 * Keys that lead to another asset since theirs was merged or moved to another DAM: references in pages keep working. A
 * key that leads elsewhere is announced as a change, and so is what it led to and leads to now: what pages were given
 * for one of them is no longer true.
 */
public final class Aliases {

    private final Consumer<Function<AssetTransaction, List<Change>>> writer;

    /** @param writer carries out a write, and announces what it changed */
    Aliases(Consumer<Function<AssetTransaction, List<Change>>> writer) {
        this.writer = writer;
    }

    /**
     * Lets a key lead to another from now on. An asset that lies under the key itself still comes first.
     *
     * @throws IllegalArgumentException if the other key leads back to this one
     */
    public void put(AssetKey from, AssetKey to) {
        writer.accept(transaction -> transaction.lead(from, Optional.of(to)));
    }

    /** Lets a key lead nowhere else from now on. */
    public void remove(AssetKey from) {
        writer.accept(transaction -> transaction.lead(from, Optional.empty()));
    }
}
