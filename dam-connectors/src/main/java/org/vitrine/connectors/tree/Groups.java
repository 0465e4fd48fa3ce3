package org.vitrine.connectors.tree;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names in groups that have names themselves. A group whose last name goes is forgotten. */
final class Groups {

    private final Map<String, SortedSet<String>> groups = new HashMap<>();

    /** Whether the name was not in the group. */
    synchronized boolean add(String group, String name) {
        return groups.computeIfAbsent(group, key -> new TreeSet<>()).add(name);
    }

    /** Whether the name was in the group. */
    synchronized boolean remove(String group, String name) {
        SortedSet<String> names = groups.get(group);
        if (names == null || !names.remove(name)) {
            return false;
        }
        if (names.isEmpty()) {
            groups.remove(group);
        }
        return true;
    }

    /** The names of a group as they are now, sorted. */
    synchronized SortedSet<String> of(String group) {
        return new TreeSet<>(groups.getOrDefault(group, Collections.emptySortedSet()));
    }

    /** The names of all groups. */
    synchronized Set<String> names() {
        return Set.copyOf(groups.keySet());
    }
}
