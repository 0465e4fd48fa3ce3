package org.vitrine.proxy.purge;

import java.util.Set;

/** What this server itself keeps of its answers: renditions on disk, the hot ones in memory, sizes it has measured. */
@FunctionalInterface
public interface LocalCaches {

    /**
     * Forgets what was made of these, or by these; {@link SurrogateKey#EVERYTHING} forgets all. What is asked for next is
     * made anew.
     *
     * @return how many renditions were dropped
     */
    long drop(Set<SurrogateKey> keys);
}
