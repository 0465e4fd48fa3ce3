package org.vitrine.proxy.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints facts as JSON, in the shape of {@link ToldFacts}. What is not known is left out. */
public final class FactsWriter {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** The facts as UTF-8. */
    public byte[] write(AssetFacts facts) {
        return json.writeValueAsBytes(ToldFacts.of(facts));
    }

    /** The facts as a tree, to be put into other JSON. */
    public ObjectNode tree(AssetFacts facts) {
        return json.valueToTree(ToldFacts.of(facts));
    }
}
