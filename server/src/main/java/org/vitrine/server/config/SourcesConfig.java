package org.vitrine.server.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All DAMs to be connected.
 *
 * @param all each with a name of its own
 * @param masterBytes how much disk fetched masters may take
 */
public record SourcesConfig(List<SourceConfig> all, long masterBytes) {

    public SourcesConfig {
        all = List.copyOf(all);
    }

    public Set<String> names() {
        return all.stream().map(SourceConfig::name).collect(Collectors.toUnmodifiableSet());
    }
}
