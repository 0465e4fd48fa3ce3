package org.vitrine.generic.api.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
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

/** Turns whatever ended a call into a problem. What is refused is logged with its reason; what failed, as a failure. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problem(failure);
        if (problem.status() >= 500 && !(failure instanceof Problem)) {
            LOG.error("A call to the API failed", failure);
        } else if (refused.isNew(problem.status() + " " + problem.detail())) {
            LOG.info("Refused a call to the API: {} {}", problem.status(), LogText.of(problem.detail()));
        }
        return problem.response();
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case Problem known -> known;
            case Refusal refusal -> refused(refusal);
            case NotSupportedException unread ->
                Problem.of(
                        415,
                        "Unsupported media type",
                        "This call takes JSON: send the header \"Content-Type: application/json\".");
            case NotAllowedException other -> otherMethod(other);
            case WebApplicationException jersey -> ofJersey(jersey);
            default ->
                Problem.of(500, "The server failed", "This call could not be answered; it has been logged. Try again.");
        };
    }

    private static Problem refused(Refusal refusal) {
        String text = refusal.publicText();
        return switch (refusal) {
            case MalformedRequest malformed -> Problem.malformed(text);
            case NotAllowed denied -> Problem.forbidden(text);
            case UnusableMaster unusable -> Problem.unknown(text);
            case OversizedRendition oversized -> Problem.unknown(text);
            case Overloaded overloaded ->
                Problem.of(429, "Too much at once", text)
                        .with(
                                "Retry-After",
                                String.valueOf(overloaded.retryAfter().toSeconds()));
            case TookTooLong late -> Problem.of(503, "Took too long", text);
            case SourceUnavailable unavailable -> Problem.of(502, "The source does not answer", text);
        };
    }

    private static Problem otherMethod(NotAllowedException other) {
        String allowed = other.getResponse().getHeaderString("Allow");
        Problem problem = Problem.of(
                405, "Method not allowed", "This address answers the methods " + allowed + ". See /api/v1/docs.");
        return allowed == null ? problem : problem.with("Allow", allowed);
    }

    private static Problem ofJersey(WebApplicationException jersey) {
        int status = jersey.getResponse().getStatus();
        return switch (status) {
            case 404 -> Problem.unknown("The API has no such call. /api/v1/docs lists those it has.");
            case 406 -> Problem.of(406, "Not acceptable", "The API answers with JSON: accept application/json.");
            default ->
                status >= 500
                        ? Problem.of(
                                status, "The server failed", "This call could not be answered; it has been logged.")
                        : Problem.of(
                                status, "The call is malformed", "The API cannot read this call. See /api/v1/docs.");
        };
    }
}
