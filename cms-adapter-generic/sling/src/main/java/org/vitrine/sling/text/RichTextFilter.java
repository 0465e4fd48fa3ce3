package org.vitrine.sling.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.apache.sling.api.SlingHttpServletRequest;
import org.apache.sling.api.SlingHttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.servlet.html.PageCharset;
import org.vitrine.servlet.html.PageRewriter;
import org.vitrine.servlet.html.PageSettings;
import org.vitrine.servlet.html.Remarks;
import org.vitrine.sling.page.ContentPage;
import org.vitrine.sling.page.PageAnswers;
import org.vitrine.sling.site.VitrineSite;

/**
 * Puts markup in the place of the references that stand in a page's text. It is outside of Sling's own rewriter, which
 * is left as it is.
 */
@Component(
        service = Filter.class,
        property = {"sling.filter.scope=REQUEST", "service.ranking:Integer=0"})
public final class RichTextFilter implements Filter {

    /** Resource type by which Sling CMS shows a page to its editors; the page's path is the suffix. */
    private static final String PAGE_EDITOR = "sling-cms/components/cms/pagewrapper";

    private static final String CONTENT = "/content/";
    private static final String LINK_PRESET = "download";
    private static final String VIDEO_PRESET = "clip";
    private static final String SIZES = "100vw";

    private final VitrineSite site;

    @Activate
    public RichTextFilter(@Reference VitrineSite site) {
        this.site = site;
    }

    @Override
    public void init(FilterConfig config) {
        // Everything comes with the service.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof SlingHttpServletRequest asked && response instanceof SlingHttpServletResponse answer) {
            Optional<ContentPage> page = page(asked);
            if (page.isPresent()) {
                // Now: while the page is printed, the request speaks of the parts that it includes.
                Remarks remarks = remarks(asked);
                RewrittenResponse rewritten = new RewrittenResponse(
                        answer, (charset, out) -> rewriter(asked, page.get(), charset, remarks, out));
                chain.doFilter(request, rewritten);
                rewritten.finish();
                return;
            }
        }
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }

    /** The page that an answer shows as HTML; a dialog of the CMS is none, though it names one. */
    private static Optional<ContentPage> page(SlingHttpServletRequest request) {
        if (!"html".equals(request.getRequestPathInfo().getExtension())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        edited(request) ? request.getRequestPathInfo().getSuffixResource() : request.getResource())
                .filter(shown -> shown.getPath().startsWith(CONTENT))
                .flatMap(ContentPage::containing);
    }

    private static boolean edited(SlingHttpServletRequest request) {
        return PAGE_EDITOR.equals(request.getResource().getResourceType());
    }

    private static Remarks remarks(SlingHttpServletRequest request) {
        return edited(request) ? new EditorRemarks(request.getResourceBundle(null)) : Remarks.NONE;
    }

    private PageRewriter rewriter(
            SlingHttpServletRequest request, ContentPage page, PageCharset charset, Remarks remarks, OutputStream out) {
        PageSettings settings =
                new PageSettings(site.presets().get(0), VIDEO_PRESET, LINK_PRESET, SIZES, page.language(), true);
        return new PageRewriter(
                settings,
                charset,
                page.language(),
                questions -> PageAnswers.answer(request.getResourceResolver(), page, questions, site),
                site.markup(),
                remarks,
                out);
    }
}
