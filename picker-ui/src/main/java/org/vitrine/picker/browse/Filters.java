package org.vitrine.picker.browse;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.catalog.search.Facet;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.picker.session.PickerSession;

/**
 * What the editor looks for.
 *
 * @param text words, blank for everything
 * @param chosen values the editor has ticked; a facet without any is not narrowed
 * @param order as the editor wants it, empty for what suits the text
 */
public record Filters(String text, Map<Facet, Set<String>> chosen, Optional<Order> order) {

    public static final Filters NONE = new Filters("", Map.of(), Optional.empty());

    private static final int LONGEST_TEXT = 200;

    public Filters {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        chosen = Map.copyOf(chosen);
    }

    public Filters withText(String words) {
        return new Filters(words, chosen, order);
    }

    public Filters withOrder(Order wanted) {
        return new Filters(text, chosen, Optional.of(wanted));
    }

    /** With a value ticked that was not, or no longer ticked if it was. */
    public Filters toggled(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, Set.copyOf(values));
        changed.values().removeIf(Set::isEmpty);
        return new Filters(text, changed, order);
    }

    /** Without text and ticks; the order stays. */
    public Filters cleared() {
        return new Filters("", Map.of(), order);
    }

    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    public boolean narrow() {
        return !text.isBlank() || !chosen.isEmpty();
    }

    /** The order in force: what was asked for, else the best match for words and the newest for none. */
    public Order orderInForce() {
        return order.orElse(text.isBlank() ? Order.NEWEST : Order.RELEVANCE);
    }

    /** The search for a slice, never wider than the session allows: its site's sources, its place's kinds. */
    public SearchQuery query(PickerSession session, int offset, int limit) {
        Set<String> kinds = session.kinds().stream().map(AssetKind::token).collect(Collectors.toSet());
        return new SearchQuery(text, chosen, session.languages(), session.site().place(), orderInForce(), offset, limit)
                .within(Facet.KIND, kinds)
                .within(Facet.SOURCE, Set.copyOf(session.site().sources()));
    }
}
