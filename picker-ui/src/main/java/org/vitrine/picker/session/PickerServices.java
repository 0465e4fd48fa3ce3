package org.vitrine.picker.session;

import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.embed.SiteKeys;
import org.vitrine.picker.preview.Previews;
import org.vitrine.proxy.facts.FactsFinder;

/**
 * What the picker needs of the rest of the house.
 *
 * @param search finds assets for editors
 * @param assets knows what is known of one asset
 * @param presets the admin's rules
 * @param sites who may open the picker
 * @param keys with which their tokens are signed
 * @param previews pictures for editors
 * @param facts what a host is told of a chosen asset
 * @param clock what time it is
 * @param secure whether editors reach the picker by https, so that its cookie may cross sites
 */
public record PickerServices(
        AssetSearch search,
        AssetLookup assets,
        Presets presets,
        Sites sites,
        SiteKeys keys,
        Previews previews,
        FactsFinder facts,
        InstantSource clock,
        boolean secure) {

    private static final String ATTRIBUTE = PickerServices.class.getName();

    /** Leaves the services where the views of a web application find them. */
    public void leaveIn(ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    /** The services left in a web application. */
    public static PickerServices of(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof PickerServices services) {
            return services;
        }
        throw new IllegalStateException("The picker's web application was started without its services.");
    }
}
