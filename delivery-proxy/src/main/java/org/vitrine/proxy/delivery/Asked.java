package org.vitrine.proxy.delivery;

import java.util.List;
import java.util.function.Predicate;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;

/** A request whose every part is known to mean something. */
record Asked(DeliveryPath path, Placement placement, Wish wish, Predicate<String> held) {

    Preset preset() {
        return placement.preset();
    }

    AssetReference reference() {
        return new AssetReference(path.key(), path.version());
    }

    List<LanguageTag> wanted() {
        return placement.wanted(path.locale());
    }

    /** Whether the place shows pictures, and not a DAM's own files. */
    boolean forPicture() {
        return preset().kind() == AssetKind.IMAGE;
    }

    /** Whether the URL leaves the format to the browser. */
    boolean negotiates() {
        return forPicture() && path.extension().isEmpty();
    }
}
