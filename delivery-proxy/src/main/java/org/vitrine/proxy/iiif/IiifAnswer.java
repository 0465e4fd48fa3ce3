package org.vitrine.proxy.iiif;

import java.util.List;
import java.util.Optional;
import org.vitrine.proxy.delivery.Delivered;
import org.vitrine.proxy.delivery.Standing;

/** What is answered to a viewer. */
sealed interface IiifAnswer {

    /**
     * A picture, a tile, or information about one.
     *
     * @param links values of the {@code Link} header
     */
    record Found(Delivered content, List<String> links) implements IiifAnswer {}

    /** The picture's information is to be asked for instead. */
    record Elsewhere(String url) implements IiifAnswer {}

    /**
     * Neither.
     *
     * @param status HTTP status
     * @param title what kind of problem it is
     * @param detail what was wrong and how to mend it
     * @param standing the verdict, where it is the reason
     */
    record Refused(int status, String title, String detail, Optional<Standing> standing) implements IiifAnswer {}
}
