package org.vitrine.picker.session;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.asset.Asset;
import org.vitrine.core.reference.AssetReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the host gets for a choice: for each asset its reference, and its facts so that it can show it at once. */
public final class Answer {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final SelectionFacts facts;

    public Answer(SelectionFacts facts) {
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
        try {
            selection.set("facts", facts.of(asset, session.site(), session.shownAs(asset), session.locale()));
        } catch (RuntimeException e) {
            // The reference is what counts; a host without facts asks the delivery proxy for them.
            LOG.warn("No facts for {} in site {}", asset.key(), session.site().name(), e);
        }
        return selection;
    }
}
