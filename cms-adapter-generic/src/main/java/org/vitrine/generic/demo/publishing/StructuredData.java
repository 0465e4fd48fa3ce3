package org.vitrine.generic.demo.publishing;

import java.util.Optional;
import org.vitrine.client.facts.AssetFacts;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.generic.demo.article.Article;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** An article for machines, as JSON-LD with schema.org's words. */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    /** The article in a locale, with its hero as the delivery describes it. */
    static String of(Article article, LanguageTag locale, String address, Optional<AssetFacts> hero) {
        ObjectNode data = JSON.createObjectNode();
        data.put("@context", "https://schema.org");
        data.put("@type", "Article");
        data.put("headline", article.in(locale).title());
        data.put("description", article.in(locale).teaser());
        data.put("inLanguage", locale.value());
        data.put("url", address);
        data.put("datePublished", article.created().toString());
        data.put("dateModified", article.modified().toString());
        hero.flatMap(AssetFacts::jsonLd).ifPresent(image -> data.set("image", JSON.readTree(image)));
        return JSON.writeValueAsString(data);
    }
}
