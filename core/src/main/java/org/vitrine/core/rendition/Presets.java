package org.vitrine.core.rendition;

import java.util.List;
import java.util.Optional;

/** The admin's rules, as they stand now. Answered by the catalog. */
public interface Presets {

    Optional<Preset> find(String name);

    /** Every preset, ordered by name. */
    List<Preset> all();
}
