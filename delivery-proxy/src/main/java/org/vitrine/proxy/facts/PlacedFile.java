package org.vitrine.proxy.facts;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/**
 * Where a file for one place is loaded. All addresses are absolute.
 *
 * @param preset name of the place's rule
 * @param size of what {@code src} loads; empty where it has none or is not known
 * @param src the file itself, in a format every browser shows
 * @param srcset the same in other widths, empty for files that have but one
 * @param sources modern formats, the best first
 */
public record PlacedFile(
        String preset, Optional<Dimensions> size, String src, Optional<String> srcset, List<Source> sources) {

    /**
     * The picture in one modern format.
     *
     * @param type media type, such as {@code image/avif}
     * @param srcset its widths
     */
    public record Source(String type, String srcset) {}

    public PlacedFile {
        sources = List.copyOf(sources);
    }

    /** Whether it is a picture, and not a document, video or sound. */
    public boolean picture() {
        return srcset.isPresent();
    }
}
