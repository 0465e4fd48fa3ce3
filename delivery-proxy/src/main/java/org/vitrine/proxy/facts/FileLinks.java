package org.vitrine.proxy.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.reference.TrackPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.resolution.Resolved.Shown;

/**
 * Prints the addresses of an asset's files. Formats are fixed by their extension, so that no cache needs to look at
 * {@code Accept}; names speak the page's language.
 */
final class FileLinks {

    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");

    private final String publicBase;
    private final Set<ImageFormat> writable;

    /**
     * @param publicBase where delivery begins, with no slash at its end
     * @param writable formats this installation writes
     */
    FileLinks(String publicBase, Set<ImageFormat> writable) {
        this.publicBase = publicBase;
        this.writable = Set.copyOf(writable);
    }

    PlacedFile of(Shown shown, FactsPage page, Preset preset) {
        Asset asset = shown.asset();
        String name = Slug.of(
                shown.base()
                        .texts()
                        .title()
                        .overlaidWith(asset.texts().title())
                        .inOrAny(page.wanted())
                        .orElse(""),
                asset.kind().token());
        DeliveryPath path = path(shown.base(), page, preset);
        if (preset.kind() == AssetKind.IMAGE) {
            if (asset.picture().isEmpty()) {
                throw otherKind(preset, asset);
            }
            List<MasterFile> measured = asset.pictures(preset.made()).stream()
                    .filter(picture -> picture.dimensions().isPresent())
                    .toList();
            return measured.isEmpty()
                    ? unmeasured(
                            preset,
                            path.named(name, preset.encoding().universalFormat().extension()))
                    : new PictureLinks(publicBase, writable, preset, path, name, asset, measured).place();
        }
        if (preset.kind() != asset.kind()) {
            throw otherKind(preset, asset);
        }
        Matcher extension = EXTENSION.matcher(asset.master().fileName());
        return unmeasured(preset, extension.matches() ? path.named(name, extension.group(1)) : path);
    }

    /** The address of a withheld asset, which says nothing of it. */
    PlacedFile toFallback(Asset base, FactsPage page, Preset preset) {
        DeliveryPath path = path(base, page, preset);
        boolean picture = preset.kind() == AssetKind.IMAGE;
        return unmeasured(
                preset,
                picture
                        ? path.named(
                                        base.kind().token(),
                                        preset.encoding().universalFormat().extension())
                                .withWidth(preset.defaultWidth())
                        : path);
    }

    /** The addresses of a video's subtitles, in the order of their languages. */
    List<PlacedTrack> tracks(Shown shown, FactsPage page) {
        return shown.asset().tracks().keySet().stream()
                .map(language -> new PlacedTrack(
                        language,
                        publicBase + "/"
                                + new TrackPath(
                                                shown.base().key(),
                                                language,
                                                page.locale(),
                                                page.pinned(),
                                                page.site().map(Site::name))
                                        .print()))
                .toList();
    }

    private PlacedFile unmeasured(Preset preset, DeliveryPath path) {
        return new PlacedFile(preset.name(), Optional.empty(), url(path), Optional.empty(), List.of());
    }

    private static DeliveryPath path(Asset base, FactsPage page, Preset preset) {
        DeliveryPath path = DeliveryPath.to(base.key(), preset.name());
        if (page.locale().isPresent()) {
            path = path.withLocale(page.locale().get());
        }
        if (page.site().isPresent()) {
            path = path.withSite(page.site().get().name());
        }
        return page.pinned().isPresent() ? path.withVersion(page.pinned().get()) : path;
    }

    private String url(DeliveryPath path) {
        return publicBase + "/" + path.print();
    }

    private static MalformedRequest otherKind(Preset preset, Asset asset) {
        return new MalformedRequest("Preset " + preset.name() + " is for the kind "
                + preset.kind().token() + "; this asset is of the kind "
                + asset.kind().token() + ".");
    }
}
