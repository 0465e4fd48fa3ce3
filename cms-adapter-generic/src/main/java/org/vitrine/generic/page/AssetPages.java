package org.vitrine.generic.page;

import java.util.HashMap;
import java.util.Map;
import org.vitrine.generic.template.HtmlTemplates;
import org.vitrine.generic.template.PageStyle;

/** Fills the templates of the public pages. */
final class AssetPages {

    private final HtmlTemplates templates = new HtmlTemplates("/org/vitrine/generic/page");
    private final PageStyle style = PageStyle.of("/org/vitrine/generic/page/page.css");
    private final String policy;

    /** @param mediaOrigin where pictures are loaded from, as scheme://host[:port] */
    AssetPages(String mediaOrigin) {
        this.policy = "default-src 'none'; img-src 'self' " + mediaOrigin + "; media-src 'self' " + mediaOrigin
                + "; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** A page. */
    String fill(String template, PageWords words, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("words", words);
        all.put("style", style.markup());
        return templates.fill(template, all);
    }

    /** The content security policy that every page is served with. */
    String policy() {
        return policy;
    }
}
