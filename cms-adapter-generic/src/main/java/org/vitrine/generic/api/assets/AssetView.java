package org.vitrine.generic.api.assets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Place;
import org.vitrine.core.governance.UsageTerms;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocalizedText;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.core.standing.Notice;
import org.vitrine.generic.api.assets.AssetAnswer.Focus;
import org.vitrine.generic.api.assets.AssetAnswer.Rights;
import org.vitrine.generic.api.assets.AssetAnswer.Ruling;

/**
 * Shows assets to one caller.
 *
 * @param site it looks for, empty for an operator who looks at everything
 * @param locale it reads, empty for the site's default
 * @param preset thumbnails are cut by, empty for the smallest there is
 * @param publicBase where delivery begins, without a slash at its end
 * @param now the moment of the call
 */
public record AssetView(
        Optional<Site> site, Optional<LanguageTag> locale, Optional<Preset> preset, String publicBase, Instant now) {

    /** What a site is told in where no language was asked for and no site names one. */
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    /** Languages a text may be read in: the asked-for, then the site's. */
    List<LanguageTag> languages() {
        List<LanguageTag> languages = new ArrayList<>();
        locale.ifPresent(languages::add);
        site.ifPresent(known ->
                known.locales().stream().filter(tag -> !languages.contains(tag)).forEach(languages::add));
        return languages.isEmpty() ? List.of(ENGLISH) : languages;
    }

    Place place() {
        return site.map(Site::place).orElse(Place.ANYWHERE_ON_THE_WEB);
    }

    Verdict verdict(Asset asset) {
        return GovernancePolicy.decide(asset.governance(), now, place());
    }

    AssetAnswer show(Asset asset) {
        Verdict verdict = verdict(asset);
        List<LanguageTag> languages = languages();
        LocalizedText altText = asset.texts().altText();
        UsageTerms terms = asset.governance().terms();
        return new AssetAnswer(
                AssetReference.to(asset.key()).toString(),
                asset.key().value(),
                asset.kind().token(),
                asset.version().value(),
                asset.texts().title().inOrAny(languages).orElse(asset.master().fileName()),
                asset.texts().description().in(languages),
                altText.in(languages),
                altText.languageIn(languages)
                        .filter(tag -> !tag.equals(LanguageTag.ANY))
                        .map(LanguageTag::value),
                terms.credit(),
                terms.copyright(),
                terms.licence(),
                asset.tags(),
                asset.id().source(),
                asset.master().fileName(),
                asset.master().mediaType(),
                asset.master().bytes(),
                AssetAnswer.width(asset.master()),
                AssetAnswer.height(asset.master()),
                asset.focalPoint().map(Focus::of),
                asset.language().map(LanguageTag::value),
                asset.variantOf().map(AssetKey::value),
                asset.modified(),
                Ruling.of(verdict),
                Notice.of(asset, verdict, languages.getFirst(), now).stream()
                        .map(Notice::token)
                        .toList(),
                Rights.of(asset.governance()),
                verdict.permits() ? thumbnail(asset) : Optional.empty());
    }

    private Optional<String> thumbnail(Asset asset) {
        return preset.filter(rule -> asset.picture().isPresent()).map(rule -> {
            DeliveryPath path = DeliveryPath.to(asset.key(), rule.name())
                    .withWidth(rule.widths().getFirst());
            path = locale.isPresent() ? path.withLocale(locale.get()) : path;
            path = site.isPresent() ? path.withSite(site.get().name()) : path;
            return publicBase + "/" + path.print();
        });
    }

    /** The preset that gives the smallest pictures, of those a site may use. */
    static Optional<Preset> smallest(Presets presets, Optional<Site> site) {
        return presets.all().stream()
                .filter(preset -> preset.kind() == AssetKind.IMAGE)
                .filter(preset -> site.isEmpty() || site.get().offers(preset.name()))
                .min(Comparator.comparingInt(
                                (Preset preset) -> preset.breakpoints().size())
                        .thenComparingInt(preset -> preset.widths().getFirst()));
    }
}
