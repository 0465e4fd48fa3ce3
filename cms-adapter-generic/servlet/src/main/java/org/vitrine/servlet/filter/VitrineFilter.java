package org.vitrine.servlet.filter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.servlet.html.PageRewriter;
import org.vitrine.servlet.html.PageSettings;
import org.vitrine.servlet.html.Remarks;
import org.vitrine.servlet.site.SiteConnection;

/**
 * Turns the references of outgoing HTML into responsive, localised, governed markup. Where Vitrine is, the
 * application's context parameters say; what references mean that do not say it, the filter's own: {@code preset}
 * ({@code inline}), {@code linkPreset} ({@code download}), {@code sizes} ({@code 100vw}), {@code locale}, and
 * {@code credits} ({@code true}). To be mapped for the dispatchers REQUEST, FORWARD, ASYNC and ERROR: containers take
 * nothing more behind a forward.
 */
public final class VitrineFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient @Nullable SiteConnection site;
    private transient @Nullable PageSettings settings;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try {
            site = SiteConnection.of(config.getServletContext());
            settings = new PageSettings(
                    parameter(config, "preset").orElse("inline"),
                    parameter(config, "videoPreset").orElse("clip"),
                    parameter(config, "linkPreset").orElse("download"),
                    parameter(config, "sizes").orElse("100vw"),
                    parameter(config, "locale").map(SiteConnection::language).or(site::locale),
                    parameter(config, "credits").map(Boolean::parseBoolean).orElse(true));
        } catch (IllegalArgumentException e) {
            throw new ServletException("The filter of Vitrine cannot start: " + e.getMessage(), e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RewritingResponse> begun = RewritingResponse.around(response);
        if (begun.isPresent() && request.getDispatcherType() == DispatcherType.ASYNC) {
            pass(request, response, chain, begun.get());
        } else if (begun.isPresent()) {
            // A part of a page that is being rewritten; the last part, if it was forwarded to.
            chain.doFilter(request, response);
            if (request.getDispatcherType() == DispatcherType.FORWARD
                    && !begun.get().goesOn()) {
                begun.get().finish();
            }
        } else {
            RewritingResponse page = page(request, response);
            pass(new FinishingRequest(request, page), page, chain, page);
        }
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, RewritingResponse page)
            throws IOException, ServletException {
        page.goesOn(false);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            abandon(page, e);
            throw e;
        }
        // A container may call a request no longer started once it is to be dispatched again.
        if (!page.goesOn() && !request.isAsyncStarted()) {
            page.finish();
        }
    }

    private static void abandon(RewritingResponse page, Exception reason) {
        try {
            page.abandon();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private RewritingResponse page(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        SiteConnection connection = site;
        PageSettings means = settings;
        if (connection == null || means == null) {
            throw new ServletException("The filter of Vitrine has not been initialised.");
        }
        return new RewritingResponse(
                response,
                request.getMethod().equals("HEAD"),
                (charset, out) -> new PageRewriter(
                        means,
                        charset,
                        SiteConnection.localeOf(request),
                        connection.facts()::ask,
                        connection.markup(),
                        Remarks.NONE,
                        out));
    }

    private static Optional<String> parameter(FilterConfig config, String name) {
        return Optional.ofNullable(config.getInitParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
