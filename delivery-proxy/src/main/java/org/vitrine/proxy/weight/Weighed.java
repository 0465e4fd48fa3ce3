package org.vitrine.proxy.weight;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.core.reference.WeightPath.Item;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.delivery.Standing;

/** What came of weighing one picture. */
public sealed interface Weighed {

    /** What was asked for. */
    Item item();

    /**
     * A picture, or what stands in for it.
     *
     * @param width the step of the preset's ladder
     * @param bytes of the file that a browser loads
     * @param budget what the preset allows one rendition, empty for no ceiling
     * @param standing why this picture
     * @param until when it no longer is the answer, empty if that is not known
     */
    record Weight(
            Item item,
            int width,
            ImageFormat format,
            long bytes,
            Optional<Integer> budget,
            Standing standing,
            Optional<Instant> until)
            implements Weighed {

        boolean over() {
            return budget.filter(most -> bytes > most).isPresent();
        }
    }

    /**
     * It could not be weighed.
     *
     * @param problem what was wrong and how to mend it
     */
    record Unweighed(Item item, String problem) implements Weighed {}
}
