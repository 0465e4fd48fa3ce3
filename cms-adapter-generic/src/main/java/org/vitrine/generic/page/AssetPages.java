package org.vitrine.generic.page;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.HashMap;
import java.util.Map;
import org.vitrine.generic.template.HtmlTemplates;

/** Fills the templates of the public pages. */
final class AssetPages {

    private final HtmlTemplates templates = new HtmlTemplates("/org/vitrine/generic/page", "page.css");
    private final String policy;

    /** @param mediaOrigin where pictures are loaded from, as scheme://host[:port] */
    AssetPages(String mediaOrigin) {
        this.policy = "default-src 'none'; img-src 'self' " + mediaOrigin + "; media-src 'self' " + mediaOrigin
                + "; style-src " + templates.styleSource()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** A page. */
    String fill(String template, PageWords words, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", words);
        return templates.fill(template, all);
    }

    /** The content security policy that every page is served with. */
    String policy() {
        return policy;
    }

    /** JSON for a script element: nothing in it can end the element or begin another. */
    static TemplateHTMLOutputModel scriptData(String json) {
        return HtmlTemplates.markup(
                json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
