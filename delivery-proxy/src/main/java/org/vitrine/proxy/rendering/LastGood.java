package org.vitrine.proxy.rendering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.KeptRendition;
import org.vitrine.proxy.cache.RenditionLabel;

/**
 * Chooses what is shown of an asset while its source is silent: a kept picture in the same preset, looking the same, in
 * a format that the asker shows. One of this version comes first; then one as wide as wanted, or the next wider, or the
 * widest; then one in the wanted format; then the one that was used last.
 */
final class LastGood {

    private LastGood() {}

    /**
     * The best of what is kept.
     *
     * @param wanted the rendition that cannot be made
     * @param kept of its asset, the last used first
     * @param shown formats that the asker shows
     * @param pinned whether only this version will do
     */
    static Optional<KeptRendition> among(
            RenditionLabel wanted, List<KeptRendition> kept, Set<ImageFormat> shown, boolean pinned) {
        return kept.stream()
                .filter(one -> fits(one.label(), wanted, shown))
                .filter(one -> !pinned || sameVersion(one, wanted))
                .min(Comparator.comparing((KeptRendition one) -> !sameVersion(one, wanted))
                        .thenComparing(one -> one.label().width() < wanted.width())
                        .thenComparingInt(one -> Math.abs(one.label().width() - wanted.width()))
                        .thenComparing(one -> one.label().format() != wanted.format()));
    }

    private static boolean fits(RenditionLabel label, RenditionLabel wanted, Set<ImageFormat> shown) {
        return label.preset().equals(wanted.preset())
                && label.rule().equals(wanted.rule())
                && (label.format() == wanted.format() || label.format().universal() || shown.contains(label.format()));
    }

    private static boolean sameVersion(KeptRendition one, RenditionLabel wanted) {
        return one.label().state().equals(wanted.state());
    }
}
