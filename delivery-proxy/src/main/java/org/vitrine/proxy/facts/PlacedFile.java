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
 * @param sources other shapes for narrower pages, the narrowest first, and then modern formats, the best first
 */
public record PlacedFile(
        String preset, Optional<Dimensions> size, String src, Optional<String> srcset, List<Source> sources) {

    /**
     * The picture in one format.
     *
     * @param type media type, such as {@code image/avif}
     * @param media the pages it is for, as a media query; empty for all
     * @param srcset its widths
     * @param size of its usual width
     */
    public record Source(String type, Optional<String> media, String srcset, Dimensions size) {}

    public PlacedFile {
        sources = List.copyOf(sources);
    }

    /** Whether it is a picture, and not a document, video or sound. */
    public boolean picture() {
        return srcset.isPresent();
    }
}
