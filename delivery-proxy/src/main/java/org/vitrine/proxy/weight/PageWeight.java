package org.vitrine.proxy.weight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.site.Site;
import org.vitrine.proxy.weight.Weighed.Weight;

/**
 * What the pictures of a page weigh together.
 *
 * @param items in the order of the page
 */
public record PageWeight(Site site, List<Weighed> items) {

    public PageWeight {
        items = List.copyOf(items);
    }

    /** Bytes of all that could be weighed. */
    public long bytes() {
        return weights().stream().mapToLong(Weight::bytes).sum();
    }

    /** Whether they are more than the site's budget; never without one. */
    public boolean over() {
        return site.pageWeight().filter(most -> bytes() > most).isPresent();
    }

    /** Whether every picture could be weighed. */
    public boolean complete() {
        return weights().size() == items.size();
    }

    /** When one of them no longer is the answer; empty if no end is known. */
    public Optional<Instant> until() {
        return weights().stream().flatMap(weight -> weight.until().stream()).min(Instant::compareTo);
    }

    private List<Weight> weights() {
        return items.stream()
                .filter(Weight.class::isInstance)
                .map(Weight.class::cast)
                .toList();
    }
}
