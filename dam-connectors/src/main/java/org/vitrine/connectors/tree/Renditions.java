package org.vitrine.connectors.tree;

import java.util.Set;
import java.util.SortedSet;

/**
 * Which renditions lie beside which files, as far as they were met: a store of files can tell whether it has a file, but
 * not quickly what lies beside one. Whether they still lie there is looked up each time.
 */
final class Renditions {

    private final Groups byOwner = new Groups();

    /** Takes note of a rendition; whether it was not known. */
    boolean see(String id) {
        return byOwner.add(FileNames.owner(id), FileNames.last(id));
    }

    /** Takes note that a rendition is gone; whether it was known. */
    boolean forget(String id) {
        return byOwner.remove(FileNames.owner(id), FileNames.last(id));
    }

    /** File names that may lie beside a file, sorted; the usual poster is always looked for. */
    Set<String> beside(String owner) {
        SortedSet<String> names = byOwner.of(owner);
        names.add(FileNames.last(owner) + FileNames.POSTER);
        return names;
    }
}
