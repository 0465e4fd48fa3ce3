package org.vitrine.connectors.tree;

import java.util.Optional;
import org.vitrine.connectors.metadata.UnreadableFile;
import org.vitrine.connectors.sidecar.Defaults;

/** What people wrote of the files of a tree. */
public interface Notes {

    /** What is written of one file, empty if nothing is. */
    Optional<Note> of(String id) throws UnreadableFile;

    /** What holds for the files of a folder, the empty name being the root, that say nothing else. */
    InForce defaults(String folder);

    /** What is wrong with one file of defaults, empty if it is good or there is none of this name. */
    Optional<String> mistake(String id);

    /**
     * What holds in a folder.
     *
     * @param state changes with anything it was read from
     * @param sound whether all of that could be understood
     */
    record InForce(Defaults defaults, String state, boolean sound) {}
}
