package org.vitrine.connectors.sidecar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.connectors.metadata.EmbeddedDate;
import org.vitrine.connectors.metadata.EmbeddedMetadata;
import org.vitrine.connectors.metadata.EmbeddedRights;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetVersion;
import org.vitrine.core.asset.LocaleVariant;
import org.vitrine.core.asset.MasterFile;
import org.vitrine.core.asset.NativeId;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.governance.Approval;
import org.vitrine.core.governance.Governance;
import org.vitrine.core.governance.RightsWindow;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;

/**
 * Makes an asset of what is said about a file: the sidecar is heard before the file itself, the file before the
 * defaults of its folder. Texts are laid over each other language by language. Pure.
 *
 * @param id of the asset
 * @param modified the last change of file, sidecar or rendition
 * @param embedded what the file says
 * @param sidecar what its people say
 * @param defaults what its folder says
 * @param zone of dates without one
 */
public record DescribedAsset(
        NativeId id, Instant modified, EmbeddedMetadata embedded, Sidecar sidecar, Defaults defaults, ZoneId zone) {

    /** The asset, approved or not as it is said. */
    public Asset asset(
            AssetVersion version,
            MasterFile master,
            Map<String, MasterFile> renditions,
            List<LocaleVariant> variants,
            Optional<AssetKey> variantOf) {
        return new Asset(
                id,
                embedded.format().kind(),
                version,
                modified,
                new Governance(approval(), window(), terms()),
                texts(),
                tags(),
                sidecar.focalPoint().or(embedded::focalPoint),
                sidecar.locale(),
                variants,
                variantOf,
                master,
                renditions);
    }

    /** The same asset, not approved. */
    public static Asset draft(Asset asset) {
        Governance governance = asset.governance();
        return new Asset(
                asset.id(),
                asset.kind(),
                asset.version(),
                asset.modified(),
                new Governance(Approval.DRAFT, governance.window(), governance.terms()),
                asset.texts(),
                asset.tags(),
                asset.focalPoint(),
                asset.language(),
                asset.variants(),
                asset.variantOf(),
                asset.master(),
                asset.renditions());
    }

    /** What of the file cannot be understood, as far as the sidecar does not say it better. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>(embedded.doubts());
        if (sidecar.rights().from().isEmpty()) {
            doubt(embedded.rights().from()).ifPresent(doubts::add);
        }
        if (sidecar.rights().until().isEmpty()) {
            doubt(embedded.rights().until()).ifPresent(doubts::add);
        }
        return doubts;
    }

    private static Optional<String> doubt(Optional<EmbeddedDate> written) {
        return written.filter(date -> date.date().isEmpty()).map(EmbeddedDate::mistake);
    }

    private Approval approval() {
        return sidecar.approval().or(defaults::approval).orElse(Approval.DRAFT);
    }

    private RightsWindow window() {
        return new RightsWindow(
                sidecar.rights()
                        .from()
                        .or(() -> embedded.rights().from().flatMap(EmbeddedDate::date))
                        .or(() -> defaults.rights().from())
                        .map(date -> date.start(zone)),
                sidecar.rights()
                        .until()
                        .or(() -> embedded.rights().until().flatMap(EmbeddedDate::date))
                        .or(() -> defaults.rights().until())
                        .map(date -> date.end(zone)));
    }

    private UsageTerms terms() {
        WrittenRights own = sidecar.rights();
        WrittenRights general = defaults.rights();
        EmbeddedRights file = embedded.rights();
        Optional<String> notice = file.copyright().inOrAny(List.of(LanguageTag.ANY));
        Optional<URI> licence = own.licence().or(file::licence).or(general::licence);
        return new UsageTerms(
                own.markets().or(general::markets).orElse(Set.of()),
                own.channels().or(general::channels).orElse(Set.of()),
                own.credit().or(file::credit).or(general::credit),
                own.copyright().or(() -> notice).or(general::copyright),
                licence,
                own.licensor().or(file::licensor).or(general::licensor));
    }

    private Texts texts() {
        Texts file = embedded.texts();
        Texts own = sidecar.texts();
        return new Texts(
                overlaid(file.title(), own.title()),
                overlaid(file.description(), own.description()),
                overlaid(file.altText(), own.altText()));
    }

    /** A text written for every language replaces all that the file has; one in a language only that. */
    private static LocalizedText overlaid(LocalizedText file, LocalizedText own) {
        return own.byLanguage().containsKey(LanguageTag.ANY) ? own : file.overlaidWith(own);
    }

    private Set<String> tags() {
        List<String> written = sidecar.tags();
        if (written.isEmpty()) {
            written = embedded.tags().isEmpty() ? defaults.tags() : List.copyOf(embedded.tags());
        }
        return written.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
