package org.vitrine.core.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * Where the weight of a page's pictures is asked for, relative to the delivery base:
 *
 * <pre>weight.json?site=&amp;locale=&amp;item={key}/{preset}[/{width}]&amp;item=…</pre>
 *
 * @param site the page belongs to
 * @param locale of the page, empty for the site's own
 * @param items the page's pictures, 1 to 100, each once: browsers load what stands twice on a page once
 */
public record WeightPath(String site, Optional<LanguageTag> locale, Set<Item> items) {

    /**
     * One picture of a page.
     *
     * @param width the step of the preset's ladder, 1 to 99,999; empty for the widest
     */
    public record Item(AssetKey key, String preset, Optional<Integer> width) {}

    /** How many pictures are weighed at once. */
    public static final int MOST_ITEMS = 100;

    private static final String PATH = "weight.json";
    private static final int MOST_PARAMETERS = MOST_ITEMS + 20;
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final Pattern SITE = Pattern.compile(NAME);
    private static final Pattern ITEM = Pattern.compile("([0-9a-z]{14})/(" + NAME + ")(?:/([1-9][0-9]{0,4}))?");

    public WeightPath {
        // In the order of the page, whatever set came in.
        items = Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    /** Whether a path behind the delivery base asks for the weight of a page. */
    public static boolean names(String path) {
        return path.equals(PATH);
    }

    /**
     * Reads a query as it stands in a URL.
     *
     * @param query raw query without its question mark, empty if there is none
     * @throws MalformedRequest if it is not in the grammar; the message names the part and what is expected
     */
    public static WeightPath parse(String query) {
        QueryText parameters = QueryText.parse(query, MOST_PARAMETERS);
        String site = parameters
                .matching("site", SITE, "a site's name")
                .orElseThrow(() -> new MalformedRequest(
                        "The parameter site is missing: the name of the site that the page belongs to."));
        List<String> items = parameters.all("item");
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new MalformedRequest("The parameter item stands 1 to " + MOST_ITEMS
                    + " times, once for each picture of the page; not " + items.size() + " times.");
        }
        Optional<LanguageTag> locale = parameters
                .get("locale")
                .map(text -> LanguageTag.parse(text)
                        .orElseThrow(
                                () -> new MalformedRequest("The parameter locale is a language tag such as en-GB.")));
        Set<Item> read = new LinkedHashSet<>();
        items.forEach(text -> read.add(item(text)));
        return new WeightPath(site, locale, read);
    }

    private static Item item(String text) {
        Matcher form = ITEM.matcher(text);
        Optional<AssetKey> key = form.matches() ? AssetKey.parse(form.group(1)) : Optional.empty();
        return key.map(known -> new Item(
                        known, form.group(2), Optional.ofNullable(form.group(3)).map(Integer::valueOf)))
                .orElseThrow(() -> new MalformedRequest(
                        "The parameter item reads {key}/{preset} or {key}/{preset}/{width}; a key is 14 characters"
                                + " of 0-9 and a-z without i, l, o, u."));
    }
}
