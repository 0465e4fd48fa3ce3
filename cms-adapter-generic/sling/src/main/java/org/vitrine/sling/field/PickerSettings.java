package org.vitrine.sling.field;

import java.util.List;
import org.apache.sling.api.resource.Resource;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.site.VitrineSite;

/** What a field in the browser needs to know to open the picker for a component. */
public final class PickerSettings {

    private final VitrineSite site;
    private final String locale;

    PickerSettings(Resource component, VitrineSite site) {
        this.site = site;
        this.locale = ContentPage.containing(component)
                .flatMap(ContentPage::language)
                .map(LanguageTag::value)
                .orElse("");
    }

    /** Vitrine's address for browsers, without a slash at its end. */
    public String getServer() {
        return site.publicServer().toString();
    }

    /** Delivery base for browsers. */
    public String getMedia() {
        return site.media().toString();
    }

    /** Name under which this CMS is registered. */
    public String getSite() {
        return site.name();
    }

    /** Of the page that holds the component; empty if the page does not say. */
    public String getLocale() {
        return locale;
    }

    /** What may be chosen from; the first is that of pictures that name none. */
    public List<String> getPresets() {
        return site.presets();
    }
}
