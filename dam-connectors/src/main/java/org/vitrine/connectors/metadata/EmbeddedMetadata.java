package org.vitrine.connectors.metadata;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/**
 * What a file says of itself. Where several of its parts speak of one thing, XMP is heard before IPTC, and IPTC before
 * Exif or a PDF's document information. Who made it ({@code dc:creator}, IPTC's By-line, Exif's Artist) is its credit where
 * no part holds a credit line.
 *
 * @param format what it is, by its content
 * @param dimensions as displayed, after orientation; a PDF's first page at 144 dots per inch; empty for a video that
 *     does not say
 * @param transparent whether pixels may be transparent
 * @param moving whether it is a picture of several frames
 * @param orientation how its stored pixels are turned for display
 * @param texts title, description and alt text in each language
 * @param tags as written, in no language
 * @param rights credit, copyright, licence and dates
 * @param focalPoint centre of the region it marks as its focus, in the displayed picture
 * @param doubts parts that could not be read and may speak of rights: as long as there is one, the file must not be
 *     shown more widely than before
 */
public record EmbeddedMetadata(
        FileFormat format,
        Optional<Dimensions> dimensions,
        boolean transparent,
        boolean moving,
        Orientation orientation,
        Texts texts,
        Set<String> tags,
        EmbeddedRights rights,
        Optional<FocalPoint> focalPoint,
        List<String> doubts) {

    public EmbeddedMetadata {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        doubts = List.copyOf(doubts);
    }
}
