package org.vitrine.picker.browse;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.picker.selection.Selection;
import org.vitrine.picker.session.PickerSession;

/**
 * The found assets as a list box of tiles. The browser moves between tiles by itself and calls back only for what
 * matters; a call that names no tile on show is ignored.
 */
final class ResultGrid extends Div {

    private static final long serialVersionUID = 1L;

    /** What an editor does with a tile. */
    interface Gestures {

        /** Looks at it closely. */
        void show(Asset asset);

        /** Chooses it, or no longer does. */
        void toggle(Asset asset);

        /** Takes it at once. */
        void take(Asset asset);
    }

    private record Shown(Asset asset, AssetTile tile) {}

    private final transient PickerSession session;
    private final transient Gestures gestures;
    private final transient Map<AssetKey, Shown> shown = new LinkedHashMap<>();

    ResultGrid(PickerSession session, Gestures gestures) {
        this.session = session;
        this.gestures = gestures;
        setId("picker-grid");
        addClassName("grid");
        getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", session.words().say("results.label"))
                .setAttribute("aria-multiselectable", String.valueOf(session.multiple()));
    }

    /** Takes all tiles off. */
    void clear() {
        shown.clear();
        removeAll();
    }

    /** Adds tiles behind those on show. */
    void add(List<Asset> assets, Selection selection, Instant now) {
        for (Asset asset : assets) {
            if (!shown.containsKey(asset.key())) {
                AssetTile tile = new AssetTile(asset, session, now);
                tile.show(selection, asset);
                shown.put(asset.key(), new Shown(asset, tile));
                add(tile);
            }
        }
    }

    int size() {
        return shown.size();
    }

    void show(Selection selection) {
        shown.values().forEach(one -> one.tile().show(selection, one.asset()));
    }

    /** Marks the tile whose details are on show. */
    void mark(AssetKey key) {
        shown.forEach((one, pair) -> pair.tile().setClassName("active", one.equals(key)));
    }

    @ClientCallable
    void shown(String key) {
        with(key, gestures::show);
    }

    @ClientCallable
    void toggled(String key) {
        with(key, gestures::toggle);
    }

    @ClientCallable
    void taken(String key) {
        with(key, gestures::take);
    }

    private void with(String key, Consumer<Asset> gesture) {
        AssetKey.parse(key).map(shown::get).map(Shown::asset).ifPresent(gesture);
    }
}
