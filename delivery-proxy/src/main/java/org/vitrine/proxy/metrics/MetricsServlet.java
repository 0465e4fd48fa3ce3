package org.vitrine.proxy.metrics;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vitrine.proxy.operations.OperatorGate;

/** Tells the measurements to Prometheus: in OpenMetrics if it asks for that, and else in its older text format. */
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final transient Measurements measurements;
    private final transient Optional<OperatorGate> gate;

    /** @param gate lets operators in and nobody else; empty to let everybody */
    public MetricsServlet(Measurements measurements, Optional<OperatorGate> gate) {
        this.measurements = measurements;
        this.gate = gate;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (gate.isPresent() && gate.get().admit(request, response).isEmpty()) {
            return;
        }
        String accept = request.getHeader("Accept");
        String type = accept != null && accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
        response.setContentType(type);
        response.getOutputStream().write(measurements.scrape(type).getBytes(StandardCharsets.UTF_8));
    }
}
