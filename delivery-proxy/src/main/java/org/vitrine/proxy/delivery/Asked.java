package org.vitrine.proxy.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Wish;

/**
 * A request whose every part is known to mean something.
 *
 * @param hinted whether the wish may be what the browser said of its screen
 */
record Asked(DeliveryPath path, Placement placement, Wish wish, boolean hinted, Predicate<String> held) {

    /** @param hinted whether the operator listens to client hints */
    static Asked of(DeliveryRequest request, DeliveryPath path, Placement placement, Wish wish, boolean hinted) {
        Wish heard = hinted ? request.hints().applied(wish, path.density().isEmpty(), placement.preset()) : wish;
        return new Asked(path, placement, heard, hinted, request.held());
    }

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

    /** The headers that another browser would have got another file for. */
    List<String> varying() {
        List<String> varying = new ArrayList<>();
        if (forPicture() && path.extension().isEmpty()) {
            varying.add("Accept");
        }
        if (forPicture() && hinted) {
            varying.addAll(
                    ClientHints.varying(path.width().isEmpty(), path.density().isEmpty()));
        }
        return varying;
    }
}
