package org.vitrine.core.rendition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.geometry.AspectRatio;

/**
 * An admin's rule for one place in a template: what may stand there, in which shape and sizes.
 *
 * @param name lower-case letters, digits and hyphens, at most 40, beginning with a letter
 * @param kind what the place shows; kinds other than image deliver the master file itself
 * @param aspectRatio shape of the place, empty to keep the picture's own
 * @param widths the widths in pixels that may be asked for, ascending, each 1 to 8192; empty only for other kinds
 * @param fit how a picture meets the shape
 * @param formats in order of preference; the last universal one (JPEG or PNG) serves browsers that name no other
 * @param quality 1 to 100, on JPEG's scale
 * @param background colour behind padding and under transparency in formats without it, as RGB
 * @param fallback asset shown where another is withheld
 * @param lifetime how long a browser may keep a rendition without asking again
 * @param withheldStatus HTTP status of a fallback: 200 keeps pages whole; 404 or 410 tell machines
 * @param revision counts the admin's changes; part of every cache key
 */
public record Preset(
        String name,
        AssetKind kind,
        Optional<AspectRatio> aspectRatio,
        List<Integer> widths,
        Fit fit,
        List<ImageFormat> formats,
        int quality,
        int background,
        Optional<AssetKey> fallback,
        Duration lifetime,
        int withheldStatus,
        int revision) {

    public static final int WIDEST = 8192;

    public Preset {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || name.equals("tracks")) {
            throw new IllegalArgumentException(
                    "A preset is named with lower-case letters, digits and hyphens (and not \"tracks\"); not \"" + name
                            + "\".");
        }
        widths = List.copyOf(new TreeSet<>(widths));
        if (kind == AssetKind.IMAGE && widths.isEmpty()) {
            throw new IllegalArgumentException("An image preset names at least one width.");
        }
        for (int width : widths) {
            if (width < 1 || width > WIDEST) {
                throw new IllegalArgumentException("A width is 1 to " + WIDEST + " pixels; not " + width + ".");
            }
        }
        formats = List.copyOf(formats);
        if (kind == AssetKind.IMAGE && formats.stream().noneMatch(ImageFormat::universal)) {
            throw new IllegalArgumentException(
                    "An image preset's formats include jpeg or png, which every browser shows.");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("A quality is 1 to 100; not " + quality + ".");
        }
        if (background < 0 || background > 0xFFFFFF) {
            throw new IllegalArgumentException("A background is an RGB colour such as #ffffff.");
        }
        if (lifetime.isNegative()) {
            throw new IllegalArgumentException("A lifetime is not negative.");
        }
        if (withheldStatus != 200 && withheldStatus != 404 && withheldStatus != 410) {
            throw new IllegalArgumentException(
                    "The status for withheld assets is 200, 404 or 410; not " + withheldStatus + ".");
        }
    }

    /** The same rule as another of its revisions. */
    public Preset withRevision(int number) {
        return new Preset(
                name,
                kind,
                aspectRatio,
                widths,
                fit,
                formats,
                quality,
                background,
                fallback,
                lifetime,
                withheldStatus,
                number);
    }

    /** The width served where a request names none: the middle of the ladder. */
    public int defaultWidth() {
        return widths.get(widths.size() / 2);
    }

    /** The format for browsers that name no modern one. */
    public ImageFormat universalFormat() {
        return formats.stream()
                .filter(ImageFormat::universal)
                .reduce((first, last) -> last)
                .orElse(ImageFormat.JPEG);
    }
}
