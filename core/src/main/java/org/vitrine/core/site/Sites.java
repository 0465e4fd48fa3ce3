package org.vitrine.core.site;

import java.util.List;
import java.util.Optional;

/** The connected sites, as they stand now. Answered by the catalog. */
public interface Sites {

    Optional<Site> find(String name);

    /** Every site, ordered by name. */
    List<Site> all();
}
