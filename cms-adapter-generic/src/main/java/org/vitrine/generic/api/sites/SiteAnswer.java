package org.vitrine.generic.api.sites;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.site.Site;

/**
 * A connected CMS.
 *
 * @param origins where its editors work
 * @param locales its languages, the default first
 * @param market country code of its audience
 * @param channel what kind of medium it is
 * @param presets that its templates may use
 * @param sources that its editors may pick from; none means every source
 */
public record SiteAnswer(
        String name,
        List<String> origins,
        List<String> locales,
        Optional<String> market,
        String channel,
        List<String> presets,
        List<String> sources) {

    static SiteAnswer of(Site site, List<String> presets) {
        return new SiteAnswer(
                site.name(),
                site.origins(),
                site.locales().stream().map(LanguageTag::value).toList(),
                site.market(),
                site.channel(),
                presets.stream().filter(site::offers).toList(),
                site.sources());
    }
}
