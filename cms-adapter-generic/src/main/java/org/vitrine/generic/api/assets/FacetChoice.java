package org.vitrine.generic.api.assets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.catalog.search.Facet;
import org.vitrine.core.asset.AssetKind;
import org.vitrine.core.governance.Reason;
import org.vitrine.core.site.Site;
import org.vitrine.generic.api.problem.Problem;

/** The values of facets that a caller has chosen. */
public final class FacetChoice {

    private static final int MOST = 50;
    private static final Map<Facet, Set<String>> CLOSED = Map.of(
            Facet.KIND, names(Arrays.stream(AssetKind.values()).map(AssetKind::token)),
            Facet.STATUS,
                    names(Stream.concat(
                            Stream.of("permitted"),
                            Arrays.stream(Reason.values()).map(Reason::token))),
            Facet.ORIENTATION, names(Stream.of("landscape", "portrait", "square")));

    private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);

    /** With values of a facet, of which any may match. */
    public FacetChoice with(Facet facet, List<String> values) {
        Set<String> named =
                values.stream().filter(value -> !value.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        if (named.size() > MOST) {
            throw Problem.malformed("At most " + MOST + " values of a facet are chosen at once.");
        }
        Optional.ofNullable(CLOSED.get(facet)).ifPresent(known -> {
            if (!known.containsAll(named)) {
                throw Problem.malformed(
                        "The parameter " + facet.token() + " is one of " + String.join(", ", known) + ".");
            }
        });
        if (!named.isEmpty()) {
            chosen.put(facet, named);
        }
        return this;
    }

    /** These choices, none of them a source that the site's editors may not pick from. */
    Map<Facet, Set<String>> on(Optional<Site> site) {
        Set<String> sources = chosen.getOrDefault(Facet.SOURCE, Set.of());
        site.filter(known -> !sources.stream().allMatch(known::picksFrom)).ifPresent(known -> {
            throw Problem.malformed(
                    "Site " + known.name() + " picks from the sources " + String.join(", ", known.sources()) + ".");
        });
        return Map.copyOf(chosen);
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return new TreeMap<>(chosen).toString();
    }
}
