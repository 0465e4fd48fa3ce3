package org.vitrine.server.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.vitrine.proxy.http.Headers;
import org.vitrine.proxy.metrics.RequestMeter;

/** Measures delivery where Jetty is done with an answer, whoever gave it. */
public final class RequestMeterLog implements RequestLog {

    private final String base;
    private final RequestMeter meter;

    /** @param base path below which files are delivered, such as {@code /media} */
    public RequestMeterLog(String base, RequestMeter meter) {
        this.base = base + "/";
        this.meter = meter;
    }

    @Override
    public void log(Request request, Response response) {
        String path = request.getHttpURI().getPath();
        if (path != null && path.startsWith(base)) {
            HttpFields headers = response.getHeaders();
            meter.answered(
                    response.getStatus(),
                    headers.get(Headers.VERDICT),
                    headers.get(Headers.CACHE_STATUS),
                    System.nanoTime() - request.getBeginNanoTime());
        }
    }
}
