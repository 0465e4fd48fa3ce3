package org.vitrine.catalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.geometry.Dimensions;
import org.vitrine.core.geometry.FocalPoint;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/**
 * An asset as it is written to the store: plain values under names of their own, so that the vocabulary may be reshaped
 * without a word changing on disk. Locale variants are left out; the store derives them.
 *
 * @param format which shape this is; raise {@link #FORMAT} with every change of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AssetDocument(
        int format,
        String source,
        String nativeId,
        String kind,
        String version,
        Instant modified,
        Rights rights,
        Map<String, String> title,
        Map<String, String> description,
        Map<String, String> altText,
        Set<String> tags,
        Optional<Point> focalPoint,
        Optional<String> language,
        Optional<String> variantOf,
        File master,
        Map<String, File> renditions) {

    static final int FORMAT = 3;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Rights(
            String approval,
            Optional<Instant> from,
            Optional<Instant> until,
            Set<String> markets,
            Set<String> channels,
            Optional<String> credit,
            Optional<String> copyright,
            Optional<URI> licence,
            Optional<URI> licensor) {}

    record Point(double x, double y) {}

    record Size(int width, int height) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record File(String name, String mediaType, long bytes, Optional<Size> size, boolean transparent, boolean moving) {}

    static AssetDocument of(Asset asset) {
        return new AssetDocument(
                FORMAT,
                asset.id().source(),
                asset.id().id(),
                asset.kind().token(),
                asset.version().value(),
                asset.modified(),
                rights(asset.governance()),
                words(asset.texts().title()),
                words(asset.texts().description()),
                words(asset.texts().altText()),
                asset.tags(),
                asset.focalPoint().map(point -> new Point(point.x(), point.y())),
                asset.language().map(LanguageTag::value),
                asset.variantOf().map(AssetKey::value),
                file(asset.master()),
                mapped(asset.renditions(), AssetDocument::file));
    }

    /** @throws IllegalArgumentException if a value is not one the vocabulary knows */
    Asset toAsset() {
        return new Asset(
                new NativeId(source, nativeId),
                AssetKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new AssetVersion(version),
                modified,
                governance(rights),
                new Texts(text(title), text(description), text(altText)),
                tags,
                focalPoint.map(point -> new FocalPoint(point.x(), point.y())),
                language.map(LanguageTag::new),
                List.of(),
                variantOf.map(AssetKey::new),
                master(master),
                mapped(renditions, AssetDocument::master));
    }

    private static Rights rights(Governance governance) {
        RightsWindow window = governance.window();
        UsageTerms terms = governance.terms();
        return new Rights(
                governance.approval().token(),
                window.from(),
                window.until(),
                terms.markets(),
                terms.channels(),
                terms.credit(),
                terms.copyright(),
                terms.licence(),
                terms.licensor());
    }

    private static Governance governance(Rights rights) {
        Approval approval = Approval.parse(rights.approval())
                .orElseThrow(() -> new IllegalArgumentException("Unknown approval " + rights.approval()));
        return new Governance(
                approval,
                new RightsWindow(rights.from(), rights.until()),
                new UsageTerms(
                        rights.markets(),
                        rights.channels(),
                        rights.credit(),
                        rights.copyright(),
                        rights.licence(),
                        rights.licensor()));
    }

    private static Map<String, String> words(LocalizedText text) {
        Map<String, String> words = new LinkedHashMap<>();
        text.byLanguage().forEach((tag, word) -> words.put(tag.value(), word));
        return words;
    }

    private static LocalizedText text(Map<String, String> words) {
        Map<LanguageTag, String> byLanguage = new LinkedHashMap<>();
        words.forEach((tag, word) -> byLanguage.put(new LanguageTag(tag), word));
        return new LocalizedText(byLanguage);
    }

    private static <F, T> Map<String, T> mapped(Map<String, F> files, Function<F, T> form) {
        Map<String, T> mapped = new LinkedHashMap<>();
        files.forEach((name, file) -> mapped.put(name, form.apply(file)));
        return mapped;
    }

    private static File file(MasterFile file) {
        return new File(
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                file.dimensions().map(size -> new Size(size.width(), size.height())),
                file.transparent(),
                file.moving());
    }

    private static MasterFile master(File file) {
        return new MasterFile(
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.size().map(size -> new Dimensions(size.width(), size.height())),
                file.transparent(),
                file.moving());
    }
}
