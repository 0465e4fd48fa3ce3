package org.vitrine.generic.api;

import java.net.URI;
import java.time.InstantSource;
import org.vitrine.catalog.feed.ChangeLog;
import org.vitrine.catalog.search.AssetSearch;
import org.vitrine.catalog.usage.Usages;
import org.vitrine.core.asset.AssetLookup;
import org.vitrine.core.rendition.Presets;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.access.ApiKeys;
import org.vitrine.generic.api.access.Rate;
import org.vitrine.generic.api.access.SiteSecrets;
import org.vitrine.proxy.facts.FactsFinder;

/**
 * What the API needs of the rest of the house.
 *
 * @param search finds assets
 * @param assets knows what is known of one asset
 * @param presets the admin's rules
 * @param sites the connected CMSs
 * @param facts what a page shows of an asset, told without waiting for what is not known yet
 * @param usages what the pages of the sites hold
 * @param changes of the catalog
 * @param keys of machines
 * @param secrets with which sites sign tokens
 * @param open how often one address may call without a credential
 * @param publicUrl how browsers reach this server, without a slash at its end
 * @param base path below which files are delivered, such as {@code /media}
 * @param clock what time it is
 */
public record ApiServices(
        AssetSearch search,
        AssetLookup assets,
        Presets presets,
        Sites sites,
        FactsFinder facts,
        Usages usages,
        ChangeLog changes,
        ApiKeys keys,
        SiteSecrets secrets,
        Rate open,
        URI publicUrl,
        String base,
        InstantSource clock) {

    /** Where delivery begins, as browsers reach it, without a slash at its end. */
    public String publicBase() {
        return publicUrl + base;
    }
}
