package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.refusal.NotAllowed;
import org.vitrine.core.refusal.Overloaded;
import org.vitrine.core.refusal.OversizedRendition;
import org.vitrine.core.refusal.Refusal;
import org.vitrine.core.refusal.SourceUnavailable;
import org.vitrine.core.refusal.TookTooLong;
import org.vitrine.core.refusal.UnusableMaster;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.log.SparingLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as a problem (RFC 9457): its public text for the asker, its detail for the log. The one place where refusals
 * become HTTP.
 *
 * @param status HTTP status
 * @param title what kind of problem it is, the same for every problem of the kind
 * @param detail what was wrong and how to mend it
 */
public record RefusalResponse(int status, String title, String detail) {

    private static final Logger log = LoggerFactory.getLogger(RefusalResponse.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVER_ERROR = 500;

    private static final SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);

    static RefusalResponse of(Refusal refusal) {
        return switch (refusal) {
            case MalformedRequest e -> new RefusalResponse(400, "Malformed request", e.publicText());
            case OversizedRendition e -> new RefusalResponse(400, "Too large", e.publicText());
            case NotAllowed e -> new RefusalResponse(403, "Not allowed", e.publicText());
            case UnusableMaster e -> new RefusalResponse(502, "Unusable file", e.publicText());
            case Overloaded e when e.turnedAway() -> new RefusalResponse(429, "Too many requests", e.publicText());
            case Overloaded e -> new RefusalResponse(503, "Overloaded", e.publicText());
            case TookTooLong e -> new RefusalResponse(503, "Took too long", e.publicText());
            case SourceUnavailable e -> new RefusalResponse(504, "Source unavailable", e.publicText());
        };
    }

    /** Writes a refusal, and says in the log why. */
    static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        RefusalResponse problem = of(refusal);
        problem.log(request, refusal.detail());
        if (refusal instanceof Overloaded overloaded) {
            response.setHeader(
                    "Retry-After",
                    String.valueOf(Math.max(1, overloaded.retryAfter().toSeconds())));
        }
        problem.write(response);
    }

    /** Writes a problem that was no one's intention. */
    static void write(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        log.error("Failed to answer {}", LogText.of(target(request)), failure);
        if (response.isCommitted()) {
            // The rest of an answer that has begun cannot be told from content: the connection ends short instead.
            throw failure;
        }
        response.reset();
        Headers.common(response::addHeader);
        new RefusalResponse(SERVER_ERROR, "Internal error", "This request could not be answered; it has been logged.")
                .write(response);
    }

    /** Says in the log what was refused, the same once a minute, and not without end. */
    public void log(HttpServletRequest request, String privateDetail) {
        if (!refused.isNew(status + " " + target(request))) {
            return;
        }
        log.info(
                "Refused {} {}: {} {} {}",
                LogText.of(request.getMethod()),
                LogText.of(target(request)),
                status,
                LogText.of(detail),
                LogText.of(privateDetail));
    }

    /** Writes the problem. */
    public void write(HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("title", title)
                .put("status", status)
                .put("detail", detail));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLengthLong(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Headers.CONTENT_SECURITY_POLICY, Headers.contentSecurityPolicy("application/problem+json"));
        response.getOutputStream().write(body);
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query.replaceAll("sig=[^&]*", "sig=..."));
    }
}
