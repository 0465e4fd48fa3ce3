package org.vitrine.connectors.metadata;

import static org.vitrine.connectors.metadata.XmpNames.AREA_PREFIX;
import static org.vitrine.connectors.metadata.XmpNames.DIMENSIONS_PREFIX;
import static org.vitrine.connectors.metadata.XmpNames.IPTC_EXT;
import static org.vitrine.connectors.metadata.XmpNames.IPTC_EXT_PREFIX;
import static org.vitrine.connectors.metadata.XmpNames.REGIONS;
import static org.vitrine.connectors.metadata.XmpNames.REGIONS_PREFIX;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;

/**
 * The focal point of a picture from the regions marked in it: {@code Iptc4xmpExt:ImageRegion} (IPTC Photo Metadata
 * Standard) and {@code mwg-rs:Regions} (Metadata Working Group). A region whose role, type or name speaks of focus is
 * preferred, otherwise the first counts; IPTC's are heard before the others. Both count in the picture as stored, unless
 * the size the regions were applied to is that of the displayed picture.
 */
final class FocalRegions {

    private static final Pattern FOCUS = Pattern.compile("focus|focal");
    private static final Pattern IPTC_NAMED = Pattern.compile(":(rrole|rctype|name)\\b");
    private static final Pattern MWG_NAMED = Pattern.compile(":(type|name)\\b");

    private final XmpPacket xmp;
    private final Optional<Dimensions> counted;

    /** A region's middle and whether it is marked as the focus. */
    private record Region(FocalPoint centre, boolean focus) {}

    private FocalRegions(XmpPacket xmp, Optional<Dimensions> counted) {
        this.xmp = xmp;
        this.counted = counted;
    }

    /** The focal point in the displayed picture, empty if no region that can be read is marked. */
    static Optional<FocalPoint> focus(XmpPacket xmp, Optional<Dimensions> stored, Orientation orientation) {
        Optional<Dimensions> displayed = stored.map(orientation::displayed);
        boolean turned = !displayed.equals(stored) && appliedTo(xmp).equals(displayed);
        Optional<FocalPoint> focus = new FocalRegions(xmp, turned ? displayed : stored).focus();
        return turned ? focus : focus.map(orientation::displayed);
    }

    private static Optional<Dimensions> appliedTo(XmpPacket xmp) {
        String size = REGIONS_PREFIX + "Regions/" + REGIONS_PREFIX + "AppliedToDimensions/" + DIMENSIONS_PREFIX;
        Optional<Integer> width =
                xmp.text(REGIONS, size + "w").filter(FocalRegions::isSide).map(Integer::valueOf);
        Optional<Integer> height =
                xmp.text(REGIONS, size + "h").filter(FocalRegions::isSide).map(Integer::valueOf);
        return width.flatMap(w -> height.map(h -> new Dimensions(w, h)));
    }

    private static boolean isSide(String text) {
        return text.matches("[1-9]\\d{0,8}");
    }

    private Optional<FocalPoint> focus() {
        List<Region> all = new ArrayList<>(iptc());
        all.addAll(workingGroup());
        return all.stream()
                .filter(Region::focus)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Region::centre);
    }

    private List<Region> iptc() {
        List<Region> found = new ArrayList<>();
        String list = IPTC_EXT_PREFIX + "ImageRegion";
        for (int i = 1; i <= xmp.count(IPTC_EXT, list); i++) {
            String region = item(list, i);
            String boundary = region + "/" + IPTC_EXT_PREFIX + "RegionBoundary/" + IPTC_EXT_PREFIX;
            iptcCentre(boundary)
                    .ifPresent(centre -> found.add(new Region(centre, speaksOfFocus(IPTC_EXT, region, IPTC_NAMED))));
        }
        return found;
    }

    private Optional<FocalPoint> iptcCentre(String boundary) {
        String shape = xmp.text(IPTC_EXT, boundary + "rbShape").orElse("");
        boolean pixels = xmp.text(IPTC_EXT, boundary + "rbUnit").orElse("").equals("pixel");
        if (pixels && counted.isEmpty()) {
            return Optional.empty();
        }
        double across = pixels ? counted.get().width() : 1;
        double down = pixels ? counted.get().height() : 1;
        return switch (shape) {
            case "rectangle" ->
                point(
                        middle(IPTC_EXT, boundary + "rbX", boundary + "rbW", across),
                        middle(IPTC_EXT, boundary + "rbY", boundary + "rbH", down));
            case "circle" ->
                point(number(IPTC_EXT, boundary + "rbX", across), number(IPTC_EXT, boundary + "rbY", down));
            case "polygon" ->
                point(
                        middleOfVertices(boundary + "rbVertices", "rbX", across),
                        middleOfVertices(boundary + "rbVertices", "rbY", down));
            default -> Optional.empty();
        };
    }

    private List<Region> workingGroup() {
        List<Region> found = new ArrayList<>();
        String list = REGIONS_PREFIX + "Regions/" + REGIONS_PREFIX + "RegionList";
        for (int i = 1; i <= xmp.count(REGIONS, list); i++) {
            String region = item(list, i);
            String area = region + "/" + REGIONS_PREFIX + "Area/" + AREA_PREFIX;
            // Its x and y are the middle already.
            point(number(REGIONS, area + "x", 1), number(REGIONS, area + "y", 1))
                    .ifPresent(centre -> found.add(new Region(centre, speaksOfFocus(REGIONS, region, MWG_NAMED))));
        }
        return found;
    }

    private boolean speaksOfFocus(String namespace, String region, Pattern where) {
        return xmp.anyBelow(
                namespace,
                region,
                (path, value) -> where.matcher(path.toLowerCase(Locale.ROOT)).find()
                        && FOCUS.matcher(value.toLowerCase(Locale.ROOT)).find());
    }

    private OptionalDouble middle(String namespace, String start, String length, double whole) {
        OptionalDouble from = number(namespace, start, whole);
        OptionalDouble size = number(namespace, length, whole);
        return from.isPresent() && size.isPresent()
                ? OptionalDouble.of(from.getAsDouble() + size.getAsDouble() / 2)
                : OptionalDouble.empty();
    }

    private OptionalDouble middleOfVertices(String vertices, String coordinate, double whole) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= xmp.count(IPTC_EXT, vertices); i++) {
            OptionalDouble at = number(IPTC_EXT, item(vertices, i) + "/" + IPTC_EXT_PREFIX + coordinate, whole);
            if (at.isPresent()) {
                least = Math.min(least, at.getAsDouble());
                most = Math.max(most, at.getAsDouble());
            }
        }
        return least <= most ? OptionalDouble.of((least + most) / 2) : OptionalDouble.empty();
    }

    private OptionalDouble number(String namespace, String path, double whole) {
        String text = xmp.text(namespace, path).orElse("");
        return text.matches("-?\\d{0,9}\\.?\\d{1,15}")
                ? OptionalDouble.of(Double.parseDouble(text) / whole)
                : OptionalDouble.empty();
    }

    /** A point, if both of its coordinates are there and lie in the picture. */
    private static Optional<FocalPoint> point(OptionalDouble x, OptionalDouble y) {
        boolean inside = x.isPresent()
                && y.isPresent()
                && x.getAsDouble() >= 0
                && x.getAsDouble() <= 1
                && y.getAsDouble() >= 0
                && y.getAsDouble() <= 1;
        return inside ? Optional.of(new FocalPoint(x.getAsDouble(), y.getAsDouble())) : Optional.empty();
    }

    private static String item(String list, int index) {
        return list + "[" + index + "]";
    }
}
