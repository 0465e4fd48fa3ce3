package org.vitrine.server.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code /health/live} answers 200 while the process can answer at all; {@code /health/ready} answers 200 once every
 * part is as it should be, and 503 otherwise; its JSON says which part is not.
 */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Supplier<Health> health;

    public HealthServlet(Supplier<Health> health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String probe = String.valueOf(request.getPathInfo());
        switch (probe) {
            case "/live" -> response.setStatus(HttpServletResponse.SC_OK);
            case "/ready" -> {
                Health now = health.get();
                response.setStatus(
                        now.ready() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setContentType("application/json");
                response.getOutputStream().write(JSON.writeValueAsBytes(now.toJson()));
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
