package org.vitrine.generic.api.assets;

import java.util.Locale;
import java.util.Optional;
import org.vitrine.catalog.search.SearchQuery;
import org.vitrine.catalog.search.SearchQuery.Order;
import org.vitrine.generic.api.problem.Problem;

/**
 * What a caller looks for.
 *
 * @param words typing mistakes forgiven; blank for everything
 * @param facets the values chosen
 * @param order how matches are sorted, empty for what suits the words
 * @param limit how many to give at most
 * @param cursor where to go on, empty for the beginning
 */
public record SearchWish(String words, FacetChoice facets, Optional<Order> order, int limit, Optional<String> cursor) {

    public static final int USUAL = 24;
    public static final int MOST = SearchQuery.MOST;

    private static final int LONGEST = 200;

    public SearchWish {
        if (words.length() > LONGEST) {
            throw Problem.malformed(
                    "At most " + LONGEST + " characters are looked for; these are " + words.length() + ".");
        }
    }

    Order orderInForce() {
        return order.orElse(words.isBlank() ? Order.NEWEST : Order.RELEVANCE);
    }

    /** The name of an order in URLs: lower case. */
    public static String nameOf(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
