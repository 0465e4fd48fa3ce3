package org.vitrine.core.asset;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.locale.LanguageTag;

/**
 * One asset as last read from its source: never the truth, always a mirror.
 *
 * @param id what the DAM calls it
 * @param kind what it is to its audience
 * @param version state of its master file
 * @param modified when the DAM last changed it
 * @param governance whether and where it may be shown
 * @param texts what people read of it
 * @param tags lower-case words, sorted
 * @param focalPoint what must stay visible in every crop, empty if the DAM names no point
 * @param language the language of what is in the picture, empty if it speaks to all
 * @param variants assets that stand in for this one in other languages
 * @param variantOf the asset this one is a locale variant of
 * @param master the file the DAM holds
 * @param renditions files that the DAM made of the master, by their names in lower case; the one called
 *     {@link #POSTER} is a still picture of a video or a cover of a document; those ending in {@link #TRACK} are what
 *     {@link #tracks} gives
 */
public record Asset(
        NativeId id,
        AssetKind kind,
        AssetVersion version,
        Instant modified,
        Governance governance,
        Texts texts,
        Set<String> tags,
        Optional<FocalPoint> focalPoint,
        Optional<LanguageTag> language,
        List<LocaleVariant> variants,
        Optional<AssetKey> variantOf,
        MasterFile master,
        Map<String, MasterFile> renditions) {

    /** Name of the rendition that is shown where a picture is wanted. */
    public static final String POSTER = "poster";

    /** What the name of a rendition ends in that is a text track, behind its language: {@code de-at.vtt}. */
    public static final String TRACK = ".vtt";

    public Asset {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        variants = List.copyOf(variants);
        renditions = Collections.unmodifiableMap(new TreeMap<>(renditions));
    }

    public AssetKey key() {
        return id.key();
    }

    /** The file whose picture stands for this asset: its poster, or else an image's or document's own master. */
    public Optional<MasterFile> picture() {
        return Optional.ofNullable(renditions.get(POSTER)).or(this::ownPicture);
    }

    /** A video's subtitles by their languages, in WebVTT. */
    public Map<LanguageTag, MasterFile> tracks() {
        Map<LanguageTag, MasterFile> tracks = new TreeMap<>();
        renditions.forEach((name, file) -> {
            if (name.endsWith(TRACK)) {
                LanguageTag.parse(name.substring(0, name.length() - TRACK.length()))
                        .ifPresent(language -> tracks.put(language, file));
            }
        });
        return Collections.unmodifiableMap(tracks);
    }

    /** The master, if it is a picture or has one. */
    private Optional<MasterFile> ownPicture() {
        boolean pictured = kind == AssetKind.IMAGE || kind == AssetKind.DOCUMENT;
        return pictured ? Optional.of(master) : Optional.empty();
    }

    /**
     * The files a picture may be cut from, the one that was made for its place first.
     *
     * @param made name of the rendition wanted in place of the master
     */
    public List<MasterFile> pictures(Optional<String> made) {
        return Stream.concat(made.map(renditions::get).stream(), picture().stream())
                .distinct()
                .toList();
    }
}
