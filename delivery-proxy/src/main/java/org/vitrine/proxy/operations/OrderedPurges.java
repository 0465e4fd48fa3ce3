package org.vitrine.proxy.operations;

import java.util.Set;
import org.vitrine.proxy.purge.SurrogateKey;

/** Takes purges that operators order, so that none is lost: not even if the process ends before it is done. */
@FunctionalInterface
public interface OrderedPurges {

    void order(Set<SurrogateKey> keys);
}
