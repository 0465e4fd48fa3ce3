package org.vitrine.generic.api.openapi;

import java.util.Map;
import org.vitrine.generic.template.HtmlTemplates;
import org.vitrine.generic.template.PageStyle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A description as a page that loads nothing from elsewhere and runs no script. */
final class DocsPage {

    private final String html;
    private final String policy;

    DocsPage(ObjectNode document) {
        PageStyle style = PageStyle.of("/org/vitrine/generic/api/openapi/docs.css");
        Map<String, Object> api =
                JsonMapper.builder().build().convertValue(document, new TypeReference<Map<String, Object>>() {});
        this.html = new HtmlTemplates("/org/vitrine/generic/api/openapi")
                .fill("docs", Map.of("api", api, "style", style.markup()));
        this.policy = "default-src 'none'; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String html() {
        return html;
    }

    /** The content security policy it is served with. */
    String policy() {
        return policy;
    }
}
