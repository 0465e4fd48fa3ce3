package org.vitrine.server.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Serves the browser modules, such as {@code dam-picker.js}, to pages of any origin. They hold no secrets and change
 * only with the version.
 */
public final class EmbedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MODULE = Pattern.compile("/[a-z][a-z-]*\\.js");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (!MODULE.matcher(path).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream module = EmbedServlet.class.getResourceAsStream("/META-INF/resources/embed" + path)) {
            if (module == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("text/javascript; charset=utf-8");
            response.setHeader("Cache-Control", "public, max-age=300");
            // Modules are fetched with CORS; the pages that embed them are of any origin.
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("X-Content-Type-Options", "nosniff");
            module.transferTo(response.getOutputStream());
        }
    }
}
