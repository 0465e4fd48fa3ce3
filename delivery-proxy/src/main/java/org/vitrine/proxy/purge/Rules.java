package org.vitrine.proxy.purge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;

/**
 * What admins had decided at one moment, as far as it must be known to see a change.
 *
 * @param presets revision of each preset by its name
 * @param sites each site in words by its name
 */
public record Rules(Map<String, Integer> presets, Map<String, String> sites) {

    public Rules {
        presets = Map.copyOf(presets);
        sites = Map.copyOf(sites);
    }

    /** The rules as they are. */
    public static Rules of(Collection<Preset> presets, Collection<Site> sites) {
        Map<String, Integer> revisions = new TreeMap<>();
        presets.forEach(preset -> revisions.put(preset.name(), preset.revision()));
        Map<String, String> words = new TreeMap<>();
        sites.forEach(site -> words.put(site.name(), site.toString()));
        return new Rules(revisions, words);
    }

    /** What must be purged because these rules replaced others. */
    public Set<SurrogateKey> changedSince(Rules before) {
        Set<SurrogateKey> changed = new HashSet<>();
        addChanged(before.presets, presets, SurrogateKey::preset, changed);
        addChanged(before.sites, sites, SurrogateKey::site, changed);
        return changed;
    }

    private static <T> void addChanged(
            Map<String, T> before,
            Map<String, T> after,
            Function<String, SurrogateKey> key,
            Set<SurrogateKey> changed) {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changed.add(key.apply(name));
            }
        }
    }
}
