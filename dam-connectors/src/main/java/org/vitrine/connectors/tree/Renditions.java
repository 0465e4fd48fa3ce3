package org.vitrine.connectors.tree;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Which renditions lie beside which files, as far as they were met: a store of files can tell whether it has a file, but
 * not quickly what lies beside one. Whether they still lie there is looked up each time.
 */
final class Renditions {

    private final ConcurrentMap<String, Set<String>> byOwner = new ConcurrentHashMap<>();

    /** Takes note of a rendition; whether it was not known. */
    boolean see(String id) {
        return byOwner.computeIfAbsent(FileNames.owner(id), owner -> new ConcurrentSkipListSet<>())
                .add(FileNames.last(id));
    }

    /** Takes note that a rendition is gone; whether it was known. */
    boolean forget(String id) {
        return byOwner.getOrDefault(FileNames.owner(id), Set.of()).remove(FileNames.last(id));
    }

    /** File names that may lie beside a file, sorted; the usual poster is always looked for. */
    Set<String> beside(String owner) {
        Set<String> names = new TreeSet<>(byOwner.getOrDefault(owner, Set.of()));
        names.add(FileNames.last(owner) + FileNames.POSTER);
        return names;
    }
}
