package org.vitrine.core.rendition;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param breakpoints other shapes on narrower pages, the narrowest first
 * @param widths the widths in pixels that may be asked for, ascending, each 1 to 8192; empty only for other kinds
 * @param look how a picture meets its shape
 * @param encoding how a rendition is written
 * @param made name of the DAM's own rendition that is shown in place of the master where there is one
 * @param fallback asset shown where another is withheld
 * @param lifetime how long a browser may keep a rendition without asking again
 * @param withheldStatus HTTP status of a fallback: 200 keeps pages whole; 404 or 410 tell machines
 * @param revision counts the admin's changes; part of every cache key
 */
public record Preset(
        String name,
        AssetKind kind,
        Optional<AspectRatio> aspectRatio,
        List<Breakpoint> breakpoints,
        List<Integer> widths,
        Look look,
        Encoding encoding,
        Optional<String> made,
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
        breakpoints = breakpoints.stream()
                .sorted(Comparator.comparingInt(Breakpoint::below))
                .toList();
        if (!breakpoints.isEmpty() && aspectRatio.isEmpty()) {
            throw new IllegalArgumentException(
                    "A preset with breakpoints names its aspectRatio, too: the shape on the widest pages.");
        }
        if (breakpoints.stream().map(Breakpoint::below).distinct().count() < breakpoints.size()) {
            throw new IllegalArgumentException("Two breakpoints lie at the same width.");
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
        if (kind == AssetKind.IMAGE && encoding.formats().stream().noneMatch(ImageFormat::universal)) {
            throw new IllegalArgumentException(
                    "An image preset's formats include jpeg or png, which every browser shows.");
        }
        if (made.isPresent() && !made.get().matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A DAM's rendition is named with lower-case letters, digits and hyphens; not \"" + made.get()
                            + "\".");
        }
        if (lifetime.isNegative()) {
            throw new IllegalArgumentException("A lifetime is not negative.");
        }
        if (withheldStatus != 200 && withheldStatus != 404 && withheldStatus != 410) {
            throw new IllegalArgumentException(
                    "The status for withheld assets is 200, 404 or 410; not " + withheldStatus + ".");
        }
    }

    /** A rule for images with nothing special about it: no shape of its own, the usual formats, five minutes. */
    public static Preset image(String name, List<Integer> widths) {
        return new Preset(
                name,
                AssetKind.IMAGE,
                Optional.empty(),
                List.of(),
                widths,
                Look.PLAIN,
                Encoding.USUAL,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(5),
                200,
                1);
    }

    /** The same rule in another shape. */
    public Preset in(AspectRatio shape) {
        return new Preset(
                name,
                kind,
                Optional.of(shape),
                breakpoints,
                widths,
                look,
                encoding,
                made,
                fallback,
                lifetime,
                withheldStatus,
                revision);
    }

    /** The same rule with another look. */
    public Preset with(Look other) {
        return new Preset(
                name,
                kind,
                aspectRatio,
                breakpoints,
                widths,
                other,
                encoding,
                made,
                fallback,
                lifetime,
                withheldStatus,
                revision);
    }

    /** The same rule, written otherwise. */
    public Preset with(Encoding other) {
        return new Preset(
                name,
                kind,
                aspectRatio,
                breakpoints,
                widths,
                look,
                other,
                made,
                fallback,
                lifetime,
                withheldStatus,
                revision);
    }

    /** The same rule as another of its revisions. */
    public Preset withRevision(int number) {
        return new Preset(
                name,
                kind,
                aspectRatio,
                breakpoints,
                widths,
                look,
                encoding,
                made,
                fallback,
                lifetime,
                withheldStatus,
                number);
    }

    /** Every shape that may be asked for: its own first, then those of narrower pages. */
    public Set<AspectRatio> shapes() {
        Set<AspectRatio> shapes = new LinkedHashSet<>();
        aspectRatio.ifPresent(shapes::add);
        breakpoints.forEach(breakpoint -> shapes.add(breakpoint.aspectRatio()));
        return shapes;
    }

    /** The width served where a request names none: the middle of the ladder. */
    public int defaultWidth() {
        return widths.get(widths.size() / 2);
    }
}
