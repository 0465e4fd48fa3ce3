package org.vitrine.picker.embed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.site.Sites;
import org.vitrine.picker.embed.EmbedDecision.Admitted;
import org.vitrine.picker.embed.EmbedDecision.Refused;
import org.vitrine.proxy.log.SparingLog;

/**
 * Stands before the picker's document: names the one page that may frame it (Content Security Policy level 3,
 * {@code frame-ancestors}), or answers with a page that says what is missing. Everything else passes with headers that
 * keep it out of frames.
 */
public final class EmbedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EmbedFilter.class);

    /** Vaadin's client builds functions from the server's words, hence unsafe-eval; no script comes from elsewhere. */
    private static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors ";

    private final transient SparingLog told = new SparingLog(SparingLog.MOST_REFUSALS);
    private final transient Sites sites;

    public EmbedFilter(Sites sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!isDocument(request)) {
            response.setHeader("Content-Security-Policy", CONTENT + "'none'");
            chain.doFilter(request, response);
            return;
        }
        switch (EmbedPolicy.decide(EmbedRequest.readServlet(request.getParameterMap()), sites)) {
            case Admitted admitted -> {
                response.setHeader(
                        "Content-Security-Policy", CONTENT + admitted.request().origin());
                chain.doFilter(request, response);
            }
            case Refused refused -> refuse(request, response, refused);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        EmbedRequest asked = refused.request();
        if (told.isNew(refused.cause() + " " + asked.site() + " " + asked.origin())) {
            LOG.warn(
                    "Refused the picker: {}; site \"{}\", origin \"{}\", from {}",
                    refused.cause(),
                    asked.site(),
                    asked.origin(),
                    request.getRemoteAddr());
        }
        String page = RefusalPage.html(refused, request.getContextPath() + "/vitrine/refusal.css");
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self' 'unsafe-inline'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The document, not Vaadin's own requests to the same address. */
    private static boolean isDocument(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.isEmpty() || path.equals("/")) && request.getParameter("v-r") == null;
    }
}
