package org.vitrine.picker.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.GovernancePolicy;
import org.vitrine.core.governance.Verdict;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Site;
import org.vitrine.picker.embed.Opening;
import org.vitrine.picker.wording.Words;

/**
 * What one opening of the picker may do. Made only after its token was accepted.
 *
 * @param site whose editor has opened it
 * @param locale language of the page the asset is for
 * @param kinds what fits the place, empty for every kind
 * @param presets rules of the place that the site offers, the first is the one shown
 * @param multiple whether several assets may be chosen
 * @param value the reference stored before, empty if none
 * @param words the editor's language
 */
public record PickerSession(
        Site site,
        LanguageTag locale,
        Set<AssetKind> kinds,
        List<Preset> presets,
        boolean multiple,
        String value,
        Words words) {

    public PickerSession {
        kinds = Set.copyOf(kinds);
        presets = List.copyOf(presets);
    }

    /** Gives an opening what it asks for, as far as its site may have it. */
    public static PickerSession of(Opening opening, Site site, Presets rules, Words words) {
        List<Preset> asked = opening.presets().isEmpty()
                ? rules.all()
                : opening.presets().stream()
                        .distinct()
                        .map(rules::find)
                        .flatMap(Optional::stream)
                        .toList();
        return new PickerSession(
                site,
                opening.locale().orElse(site.defaultLocale()),
                opening.kinds(),
                asked.stream().filter(preset -> site.offers(preset.name())).toList(),
                opening.multiple(),
                opening.value(),
                words);
    }

    /** What governance says of an asset for this site. */
    public Verdict verdict(Asset asset, Instant now) {
        return GovernancePolicy.decide(asset.governance(), now, site.place());
    }

    /** Whether an asset is of a kind the place takes. */
    public boolean fits(Asset asset) {
        return kinds.isEmpty() || kinds.contains(asset.kind());
    }

    /** Whether this site's editors may know of an asset at all. */
    public boolean sees(Asset asset) {
        return site.picksFrom(asset.id().source());
    }

    /** The presets in which an asset's picture can be shown. */
    public List<Preset> crops(Asset asset) {
        return presets.stream()
                .filter(preset -> preset.kind() == AssetKind.IMAGE && asset.kind() == AssetKind.IMAGE)
                .toList();
    }

    /** The preset an asset is first shown in: the first of the place's that takes its kind. */
    public Optional<Preset> shownAs(Asset asset) {
        return presets.stream().filter(preset -> preset.kind() == asset.kind()).findFirst();
    }

    /** Languages a text may be read in: the page's, then the site's. */
    public List<LanguageTag> languages() {
        List<LanguageTag> languages = new ArrayList<>(List.of(locale));
        site.locales().stream().filter(tag -> !languages.contains(tag)).forEach(languages::add);
        return languages;
    }

    /** An asset's title, in whatever language there is one; its file's name if there is none. */
    public String title(Asset asset) {
        return asset.texts().title().inOrAny(languages()).orElse(asset.master().fileName());
    }
}
