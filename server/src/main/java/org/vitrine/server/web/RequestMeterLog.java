package org.vitrine.server.web;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.vitrine.proxy.http.Headers;
import org.vitrine.proxy.metrics.RequestMeter;

/** Measures delivery where Jetty is done with an answer, whoever gave it. */
public final class RequestMeterLog implements RequestLog {

    private final List<String> bases;
    private final RequestMeter meter;

    /** @param bases paths below which pictures and files are delivered, such as {@code /media} */
    public RequestMeterLog(List<String> bases, RequestMeter meter) {
        this.bases = bases.stream().map(base -> base + "/").toList();
        this.meter = meter;
    }

    @Override
    public void log(Request request, Response response) {
        String path = request.getHttpURI().getPath();
        if (path != null && isDelivered(path)) {
            HttpFields headers = response.getHeaders();
            meter.answered(
                    response.getStatus(),
                    headers.get(Headers.VERDICT),
                    headers.get(Headers.CACHE_STATUS),
                    System.nanoTime() - request.getBeginNanoTime());
        }
    }

    private boolean isDelivered(String path) {
        for (String base : bases) {
            if (path.startsWith(base)) {
                return true;
            }
        }
        return false;
    }
}
