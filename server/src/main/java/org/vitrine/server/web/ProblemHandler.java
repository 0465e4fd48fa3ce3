package org.vitrine.server.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.log.SparingLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Jetty itself refuses, said as everything else is: as a problem (RFC 9457). These are requests that are no HTTP, or
 * whose URL two readers could read in two ways, so that they never reach a servlet.
 */
final class ProblemHandler extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEDIA_TYPE = "application/problem+json";

    private final SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String reason = cause instanceof HttpException known && known.getReason() != null ? known.getReason() : "";
        if (refused.isNew(code + " " + target(request))) {
            LOG.info(
                    "Refused {} {}: {} {}", LogText.of(request.getMethod()), LogText.of(target(request)), code, reason);
        }
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        response.write(true, problem(code, reason), callback);
    }

    private static ByteBuffer problem(int status, String reason) {
        return ByteBuffer.wrap(JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", detail(status, reason))));
    }

    /** What the asker could mend; nothing of what went wrong in here. */
    private static String detail(int status, String reason) {
        if (HttpStatus.isServerError(status)) {
            return "This request could not be answered; it has been logged.";
        }
        String what = status == HttpStatus.NOT_FOUND_404
                ? "Nothing is at this address."
                : "This request is refused before it is read.";
        return reason.isEmpty() ? what : what + " Reason: " + reason + ".";
    }

    private static String target(Request request) {
        return request.getHttpURI() == null
                ? ""
                : String.valueOf(request.getHttpURI().getPath());
    }
}
