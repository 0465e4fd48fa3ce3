package org.vitrine.connectors.metadata;

import static org.vitrine.connectors.metadata.XmpNames.AREA_PREFIX;
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
 * preferred, otherwise the first counts; IPTC's are heard before the others. Both count in the picture as stored.
 */
final class FocalRegions {

    private static final Pattern FOCUS = Pattern.compile("focus|focal");
    private static final Pattern IPTC_NAMED = Pattern.compile(":(rrole|rctype|name)\\b");
    private static final Pattern MWG_NAMED = Pattern.compile(":(type|name)\\b");

    private final XmpPacket xmp;
    private final Optional<Dimensions> stored;

    /** A region's middle and whether it is marked as the focus. */
    private record Region(FocalPoint centre, boolean focus) {}

    private FocalRegions(XmpPacket xmp, Optional<Dimensions> stored) {
        this.xmp = xmp;
        this.stored = stored;
    }

    /** The focal point in the stored picture, empty if no region that can be read is marked. */
    static Optional<FocalPoint> focus(XmpPacket xmp, Optional<Dimensions> stored) {
        FocalRegions regions = new FocalRegions(xmp, stored);
        List<Region> all = new ArrayList<>(regions.iptc());
        all.addAll(regions.workingGroup());
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
        if (pixels && stored.isEmpty()) {
            return Optional.empty();
        }
        double across = pixels ? stored.get().width() : 1;
        double down = pixels ? stored.get().height() : 1;
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
