package org.vitrine.proxy.weight;

import org.vitrine.proxy.delivery.Standing;
import org.vitrine.proxy.weight.Weighed.Unweighed;
import org.vitrine.proxy.weight.Weighed.Weight;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the weight of a page as JSON. */
public final class WeightWriter {

    private final JsonMapper json = JsonMapper.builder().build();

    /** The weight as UTF-8. */
    public byte[] write(PageWeight page) {
        ObjectNode node = json.createObjectNode().put("site", page.site().name());
        page.site().pageWeight().ifPresent(budget -> node.put("budget", budget));
        node.put("bytes", page.bytes()).put("over", page.over()).put("complete", page.complete());
        ArrayNode items = node.putArray("items");
        page.items().forEach(item -> print(item, items.addObject()));
        return json.writeValueAsBytes(node);
    }

    private static void print(Weighed weighed, ObjectNode node) {
        node.put("key", weighed.item().key().value())
                .put("preset", weighed.item().preset());
        switch (weighed) {
            case Weight weight -> {
                node.put("width", weight.width())
                        .put("format", weight.format().token())
                        .put("bytes", weight.bytes());
                weight.budget().ifPresent(budget -> node.put("budget", budget));
                node.put("over", weight.over());
                if (!weight.standing().equals(Standing.PERMITTED)) {
                    node.put("verdict", weight.standing().text());
                }
            }
            case Unweighed unweighed -> {
                unweighed.item().width().ifPresent(width -> node.put("width", width));
                node.put("problem", unweighed.problem());
            }
        }
    }
}
