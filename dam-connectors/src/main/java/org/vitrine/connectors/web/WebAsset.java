package org.vitrine.connectors.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.catalog.yaml.Mistake;
import org.vitrine.connectors.sidecar.Sidecar;

/**
 * An asset as the index names it.
 *
 * @param files addresses of its master and of what the DAM made of it, by the ids their files have; without its master
 *     if the index does not say where that is
 * @param sidecar what the index says of it
 * @param mistakes in what the index says
 * @param print differs whenever the index may say something else of it
 */
record WebAsset(Map<String, URI> files, Sidecar sidecar, List<Mistake> mistakes, String print) {

    WebAsset {
        files = Map.copyOf(files);
        mistakes = List.copyOf(mistakes);
    }

    /** What to mend before it can be read at all, one mistake after the other. */
    String mistake() {
        return mistakes.stream().map(Mistake::toString).collect(Collectors.joining(" "));
    }
}
