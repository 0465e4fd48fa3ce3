package org.vitrine.connectors.web;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.catalog.yaml.Mistakes;
import org.vitrine.connectors.sidecar.Sidecar;
import org.vitrine.connectors.tree.Note;
import org.vitrine.connectors.tree.Notes;

/** What the index says of its assets. */
final class WebNotes implements Notes {

    private final WebTree tree;

    WebNotes(WebTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Note> of(String id) {
        WebIndex index = tree.index();
        return Optional.ofNullable(index.assets().get(id)).map(asset -> new Entry(asset, index.modified()));
    }

    @Override
    public InForce defaults(String folder) {
        WebIndex index = tree.index();
        return new InForce(index.defaults(), index.print(), true);
    }

    @Override
    public Optional<String> mistake(String id) {
        return Optional.empty();
    }

    private record Entry(WebAsset asset, Instant modified) implements Note {

        @Override
        public String print() {
            return asset.print();
        }

        @Override
        public Sidecar read(Mistakes mistakes) {
            asset.mistakes().forEach(mistakes::add);
            return asset.sidecar();
        }
    }
}
