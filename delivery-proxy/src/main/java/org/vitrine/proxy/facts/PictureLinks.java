package org.vitrine.proxy.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.rendition.Breakpoint;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.RenditionChooser;
import org.vitrine.core.rendition.Wish;
import org.vitrine.proxy.facts.PlacedFile.Source;
import org.vitrine.proxy.rendering.PictureChoice;

/**
 * The addresses of one picture in one preset: every width in every format, and in every shape of narrower pages.
 *
 * @param path to the asset in the preset
 * @param name what the files are called, without an extension
 * @param pictures files it may be cut from, whose size is known
 */
record PictureLinks(
        String publicBase,
        Set<ImageFormat> writable,
        Preset preset,
        DeliveryPath path,
        String name,
        Asset asset,
        List<MasterFile> pictures) {

    PlacedFile place() {
        Wish wish = Wish.NOTHING_SPECIAL;
        PictureChoice usual = choose(wish);
        DeliveryPath universal = universal(path, usual);
        return new PlacedFile(
                preset.name(),
                Optional.of(usual.rendition().framing().canvas()),
                url(universal.withWidth(usual.rendition().width())),
                Optional.of(srcset(universal, wish)),
                Stream.concat(
                                preset.breakpoints().stream().flatMap(this::narrower),
                                modern(path, wish, Optional.empty()))
                        .toList());
    }

    /** The sources of pages that are narrower than a breakpoint: here every format needs one, the universal last. */
    private Stream<Source> narrower(Breakpoint breakpoint) {
        Wish wish = Wish.NOTHING_SPECIAL.in(breakpoint.aspectRatio());
        DeliveryPath shaped = path.in(breakpoint.aspectRatio());
        Optional<String> media = Optional.of(breakpoint.media());
        PictureChoice usual = choose(wish);
        return Stream.concat(
                modern(shaped, wish, media),
                Stream.of(source(usual.rendition().format(), media, universal(shaped, usual), wish)));
    }

    private Stream<Source> modern(DeliveryPath shaped, Wish wish, Optional<String> media) {
        return preset.encoding().formatsFor(choose(wish).picture()).stream()
                .filter(format -> !format.universal() && writable.contains(format))
                .map(format -> source(format, media, shaped.named(name, format.extension()), wish));
    }

    private Source source(ImageFormat format, Optional<String> media, DeliveryPath file, Wish wish) {
        Dimensions size = choose(wish).rendition().framing().canvas();
        return new Source(format.mediaType(), media, srcset(file, wish), size);
    }

    /** A transparent picture may need PNG where the preset names none; then only an open address gives it. */
    private DeliveryPath universal(DeliveryPath shaped, PictureChoice usual) {
        ImageFormat format = usual.rendition().format();
        return preset.encoding().formats().contains(format) ? shaped.named(name, format.extension()) : shaped;
    }

    private String srcset(DeliveryPath file, Wish wish) {
        return PictureChoice.ladder(preset.widths(), width -> choose(wish.at(width))).stream()
                .map(PictureChoice::rendition)
                .map(step -> url(file.withWidth(step.width())) + " "
                        + step.framing().canvas().width() + "w")
                .collect(Collectors.joining(", "));
    }

    private PictureChoice choose(Wish wish) {
        RenditionChooser chooser = new RenditionChooser(writable);
        FocalPoint focus = asset.focalPoint().orElse(FocalPoint.CENTRE);
        return PictureChoice.among(
                        pictures,
                        picture -> chooser.choose(
                                preset, wish, picture, picture.dimensions().orElseThrow(), focus))
                .orElseThrow();
    }

    private String url(DeliveryPath file) {
        return publicBase + "/" + file.print();
    }
}
