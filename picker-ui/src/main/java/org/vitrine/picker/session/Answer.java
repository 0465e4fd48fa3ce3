package org.vitrine.picker.session;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.reference.FactsPath;
import org.vitrine.core.rendition.Preset;
import org.vitrine.proxy.facts.FactsFinder;
import org.vitrine.proxy.facts.FactsWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the host gets for a choice: for each asset its reference, and the facts that the delivery base publishes of it,
 * so that the host can show it at once.
 */
public final class Answer {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final FactsFinder facts;
    private final FactsWriter writer = new FactsWriter();

    public Answer(FactsFinder facts) {
        this.facts = facts;
    }

    /** The list {@code selections} of the message {@code vitrine:select}. */
    public ArrayNode selections(List<Asset> chosen, PickerSession session) {
        ArrayNode selections = JsonMapper.shared().createArrayNode();
        chosen.forEach(asset -> selections.add(selection(asset, session)));
        return selections;
    }

    private ObjectNode selection(Asset asset, PickerSession session) {
        ObjectNode selection = JsonMapper.shared().createObjectNode();
        selection.put("reference", AssetReference.to(asset.key()).toString());
        FactsPath path = new FactsPath(
                asset.key(),
                session.shownAs(asset).map(Preset::name),
                Optional.of(session.locale()),
                Optional.empty(),
                Optional.of(session.site().name()));
        try {
            facts.find(path).ifPresent(found -> selection.set("facts", writer.tree(found)));
        } catch (RuntimeException e) {
            // The reference is what counts; a host without facts asks the delivery base for them.
            LOG.warn("No facts for {} in site {}", asset.key(), session.site().name(), e);
        }
        return selection;
    }
}
