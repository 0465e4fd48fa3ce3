package org.vitrine.proxy.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.rendition.Colours;
import org.vitrine.core.rendition.Encoding;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Quality;
import org.vitrine.core.rendition.Watermark;

/**
 * A watermark that may be shown where it is wanted.
 *
 * @param rule how it lies
 * @param asset whose picture it is
 * @param until when it may no longer be shown, and with it what lies below; empty if no end is known
 */
public record Mark(Watermark rule, Asset asset, Optional<Instant> until) {

    /** How its picture is written: so that nothing of it is lost, and what it lets through can be seen. */
    static final Encoding WRITTEN =
            new Encoding(List.of(ImageFormat.PNG), new Quality.Fixed(100), 1, Optional.empty(), Colours.SRGB, 1, false);

    /** Names its picture's content. */
    String state() {
        return asset.key() + "@" + asset.version();
    }
}
