package org.vitrine.sample.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What an asset says about itself. Each text is given by language ({@code en}, {@code de}, {@code fr}); the first one
 * is the default.
 */
public record AssetTexts(
        Map<String, String> title, Map<String, String> description, Map<String, String> altText, List<String> tags) {

    public AssetTexts {
        tags = List.copyOf(tags);
    }
}
