package org.vitrine.core.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.governance.Place;
import org.vitrine.core.locale.LanguageTag;

/**
 * One CMS that may embed the picker and load from the proxy.
 *
 * @param name lower-case letters, digits and hyphens, at most 40, beginning with a letter
 * @param origins where its editors work, as scheme://host[:port]; exactly these may embed the picker
 * @param sources names of the sources its editors may pick from; empty means every source
 * @param presets names of the presets its templates may use; empty means every preset
 * @param locales its languages, the default first; never empty
 * @param market country code of its audience, empty if it has no single one
 * @param channel what kind of medium it is
 * @param fallback asset shown where another is withheld and the preset names none
 * @param pageWeight bytes that all pictures of one page should stay within, at least 1,000; empty for no budget
 */
public record Site(
        String name,
        List<String> origins,
        List<String> sources,
        List<String> presets,
        List<LanguageTag> locales,
        Optional<String> market,
        String channel,
        Optional<AssetKey> fallback,
        Optional<Long> pageWeight) {

    public static final long LEAST_PAGE_WEIGHT = 1_000;

    public Site {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A site is named with lower-case letters, digits and hyphens; not \"" + name + "\".");
        }
        origins = List.copyOf(origins);
        origins.forEach(Site::checkOrigin);
        sources = List.copyOf(sources);
        presets = List.copyOf(presets);
        locales = List.copyOf(locales);
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("A site names at least one locale, its default.");
        }
        market.ifPresent(code -> {
            if (!code.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException(
                        "A market is a two-letter country code such as GB; not \"" + code + "\".");
            }
        });
        pageWeight.ifPresent(bytes -> {
            if (bytes < LEAST_PAGE_WEIGHT) {
                throw new IllegalArgumentException("What the pictures of a page may weigh is at least "
                        + LEAST_PAGE_WEIGHT + " bytes, such as 1500 KB.");
            }
        });
    }

    /** A site without a budget for its pages. */
    public Site(
            String name,
            List<String> origins,
            List<String> sources,
            List<String> presets,
            List<LanguageTag> locales,
            Optional<String> market,
            String channel,
            Optional<AssetKey> fallback) {
        this(name, origins, sources, presets, locales, market, channel, fallback, Optional.empty());
    }

    /** The same site with a budget for the pictures of a page. */
    public Site withPageWeight(long bytes) {
        return new Site(name, origins, sources, presets, locales, market, channel, fallback, Optional.of(bytes));
    }

    /** Where this site shows assets, for governance. */
    public Place place() {
        return new Place(market, channel);
    }

    public LanguageTag defaultLocale() {
        return locales.get(0);
    }

    /** Whether its templates may use a preset. */
    public boolean offers(String preset) {
        return presets.isEmpty() || presets.contains(preset);
    }

    /** Whether its editors may pick from a source. */
    public boolean picksFrom(String source) {
        return sources.isEmpty() || sources.contains(source);
    }

    private static void checkOrigin(String origin) {
        String wrong = "An origin reads https://cms.example.com, with no path; not \"" + origin + "\".";
        if (!origin.matches("https?://[a-z0-9.\\-\\[\\]:]+")) {
            throw new IllegalArgumentException(wrong);
        }
        URI uri = URI.create(origin);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
