package org.vitrine.picker.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;

/**
 * Chosen assets in the order they were chosen.
 *
 * @param multiple whether there may be more than one
 * @param assets at most {@link #MOST}, no asset twice
 */
public record Selection(boolean multiple, List<Asset> assets) {

    /** More than one place in a page needs. */
    public static final int MOST = 100;

    public Selection {
        assets = List.copyOf(assets);
        if (assets.size() > (multiple ? MOST : 1)) {
            throw new IllegalArgumentException("At most " + (multiple ? MOST : 1) + " assets can be chosen here.");
        }
    }

    public static Selection none(boolean multiple) {
        return new Selection(multiple, List.of());
    }

    /** With an asset chosen; where only one may be, it takes the other's place. A full selection stays as it is. */
    public Selection with(Asset asset) {
        if (!multiple) {
            return new Selection(false, List.of(asset));
        }
        if (contains(asset.key()) || assets.size() == MOST) {
            return this;
        }
        List<Asset> more = new ArrayList<>(assets);
        more.add(asset);
        return new Selection(true, more);
    }

    public Selection without(AssetKey key) {
        return new Selection(
                multiple,
                assets.stream().filter(asset -> !asset.key().equals(key)).toList());
    }

    /** With an asset chosen that was not, or no longer chosen if it was. */
    public Selection toggled(Asset asset) {
        return contains(asset.key()) ? without(asset.key()) : with(asset);
    }

    public boolean contains(AssetKey key) {
        return position(key).isPresent();
    }

    /** The place of an asset in the order, from 1. */
    public OptionalInt position(AssetKey key) {
        for (int i = 0; i < assets.size(); i++) {
            if (assets.get(i).key().equals(key)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    public boolean isEmpty() {
        return assets.isEmpty();
    }
}
