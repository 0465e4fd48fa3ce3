package org.vitrine.server;

import java.util.Optional;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.rendition.Preset;
import org.vitrine.core.site.Site;
import org.vitrine.picker.session.SelectionFacts;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.facts.FactsWriter;
import tools.jackson.databind.JsonNode;

/** Tells hosts of a chosen asset what the public address of its facts would tell them. */
record PickerFacts(FactsFinder facts, FactsWriter writer) implements SelectionFacts {

    @Override
    public JsonNode of(Asset asset, Site site, Optional<Preset> preset, LanguageTag locale) {
        FactsPath path = new FactsPath(
                asset.key(), preset.map(Preset::name), Optional.of(locale), Optional.empty(), Optional.of(site.name()));
        return facts.find(path)
                .map(writer::tree)
                .orElseThrow(() -> new SourceUnavailable("This asset is no longer there.", String.valueOf(asset.id())));
    }
}
