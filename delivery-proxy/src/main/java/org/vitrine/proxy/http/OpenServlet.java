package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.Refusal;

/** What may be read by anyone and shown in any page, and nothing else done with: GET, HEAD, and CORS's questions. */
public abstract class OpenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    /** No browser and no CMS writes longer ones. */
    private static final int LONGEST_URL = 4096;

    private final String grammar;

    /** @param grammar what URLs read, said to those whose URL does not even begin so */
    protected OpenServlet(String grammar) {
        this.grammar = grammar;
    }

    /**
     * Answers a GET or HEAD.
     *
     * @param path raw path behind the servlet's own and its slash: it is decoded once, by those who know its grammar
     * @param query raw query, empty if there is none
     * @throws Refusal if it is not answered; the asker is told why
     */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response, String path, String query)
            throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.common(response::addHeader);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(request, response);
            case "OPTIONS" -> allow(response);
            default -> refuseMethod(request, response);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            answer(request, response, pathBelowBase(request), query);
        } catch (Refusal refusal) {
            RefusalResponse.write(request, response, refusal);
        } catch (RuntimeException failure) {
            RefusalResponse.write(request, response, failure);
        }
    }

    private String pathBelowBase(HttpServletRequest request) {
        String base = request.getContextPath() + request.getServletPath() + "/";
        String uri = request.getRequestURI();
        if (uri.length() > LONGEST_URL) {
            throw new MalformedRequest("A delivery URL is at most " + LONGEST_URL + " characters long.");
        }
        if (!uri.startsWith(base)) {
            throw new MalformedRequest(grammar);
        }
        if (uri.indexOf(';') >= 0) {
            throw new MalformedRequest("A delivery URL has no parameters inside its path; percent-encode a semicolon.");
        }
        return uri.substring(base.length());
    }

    private static void allow(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    private static void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", METHODS);
        RefusalResponse problem = new RefusalResponse(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Method not allowed", "Files are read with GET or HEAD.");
        problem.log(request, "");
        problem.write(response);
    }
}
