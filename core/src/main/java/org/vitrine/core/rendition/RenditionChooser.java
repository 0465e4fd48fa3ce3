package org.vitrine.core.rendition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.refusal.MalformedRequest;

/** Chooses the one rendition that answers a request: the admin's rule first, then what the browser can show. */
public final class RenditionChooser {

    private final Set<ImageFormat> writable;

    /** @param writable formats the transform engine can write on this machine */
    public RenditionChooser(Set<ImageFormat> writable) {
        this.writable = Set.copyOf(writable);
    }

    /**
     * Chooses for a picture.
     *
     * @param picture file whose displayed dimensions are {@code size}
     * @param size displayed dimensions of the picture
     * @throws MalformedRequest if the preset offers no such width, shape or format; the message lists what it offers
     */
    public Rendition choose(Preset preset, Wish wish, MasterFile picture, Dimensions size, FocalPoint focus) {
        int width = width(preset, wish);
        ImageFormat format = wish.extension()
                .map(extension -> named(preset, extension))
                .orElseGet(() -> negotiated(preset, wish, picture));
        Optional<AspectRatio> shape = shape(preset, wish);
        Framing framing =
                Framing.of(size, picture.vector(), focus, preset.look().fit(), shape, width);
        return new Rendition(
                preset, width, shape, focus, framing, format, wish.extension().isEmpty());
    }

    private static Optional<AspectRatio> shape(Preset preset, Wish wish) {
        if (wish.shape().isEmpty() || wish.signed()) {
            return wish.shape().or(preset::aspectRatio);
        }
        if (!preset.shapes().contains(wish.shape().get())) {
            throw new MalformedRequest("Preset " + preset.name() + " offers "
                    + (preset.shapes().isEmpty()
                            ? "no shape but the picture's own"
                            : "the shapes "
                                    + preset.shapes().stream()
                                            .map(AspectRatio::toString)
                                            .collect(Collectors.joining(", ")))
                    + "; not " + wish.shape().get() + ".");
        }
        return wish.shape();
    }

    private static int width(Preset preset, Wish wish) {
        int asked = wish.width().orElseGet(preset::defaultWidth);
        boolean offered = preset.widths().contains(asked);
        if (!offered && !wish.signed()) {
            throw new MalformedRequest("Preset " + preset.name() + " offers the widths " + listed(preset.widths())
                    + "; not " + asked + ".");
        }
        if (asked < 1 || asked > Preset.WIDEST) {
            throw new MalformedRequest("A width is 1 to " + Preset.WIDEST + " pixels.");
        }
        if (wish.density() == 1) {
            return asked;
        }
        int dense = (int) Math.min(Preset.WIDEST, Math.ceil(asked * wish.density()));
        return preset.widths().stream()
                .filter(step -> step >= dense)
                .findFirst()
                .orElseGet(() ->
                        Math.max(asked, preset.widths().get(preset.widths().size() - 1)));
    }

    private ImageFormat named(Preset preset, String extension) {
        Optional<ImageFormat> format = ImageFormat.parse(extension);
        List<ImageFormat> offered =
                preset.encoding().formats().stream().filter(writable::contains).toList();
        if (format.isEmpty() || !offered.contains(format.get())) {
            throw new MalformedRequest("Preset " + preset.name() + " is written here as "
                    + offered.stream().map(ImageFormat::extension).collect(Collectors.joining(", ")) + "; not \""
                    + extension + "\".");
        }
        return format.get();
    }

    private ImageFormat negotiated(Preset preset, Wish wish, MasterFile picture) {
        for (ImageFormat format : preset.encoding().formatsFor(picture)) {
            boolean shown = wish.accepted().contains(format) && !format.universal();
            if (shown && writable.contains(format)) {
                return format;
            }
        }
        // Where no modern format fits, transparency decides: a logo on white squares is worse than a larger file.
        boolean padded = preset.look().fit() == Fit.PAD;
        return picture.transparent() && !padded
                ? ImageFormat.PNG
                : preset.encoding().universalFormat();
    }

    private static String listed(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
