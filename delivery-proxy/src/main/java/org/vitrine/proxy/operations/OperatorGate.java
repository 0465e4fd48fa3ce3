package org.vitrine.proxy.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.proxy.http.RefusalResponse;
import org.vitrine.proxy.log.SparingLog;

/**
 * Lets operators in. Whoever sends wrong keys is told to wait after some of them; a right one is let in all the same, so
 * that nobody shuts operators out. What keeps keys from being tried out is their length.
 */
public final class OperatorGate {

    private static final Logger log = LoggerFactory.getLogger(OperatorGate.class);
    private static final int WRONG_KEYS = 30;

    private final SparingLog refused = new SparingLog();
    private final OperatorKeys keys;
    private final Allowance wrong;

    public OperatorGate(OperatorKeys keys, InstantSource clock) {
        this.keys = keys;
        this.wrong = new Allowance(WRONG_KEYS, Duration.ofMinutes(1), clock);
    }

    /** The fingerprint of the operator's key; empty if the request was none of an operator, and has been answered. */
    public Optional<String> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> operator = keys.recognise(request.getHeader("Authorization"));
        if (operator.isEmpty()) {
            refuse(request, response);
        }
        return operator;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RefusalResponse problem;
        if (!keys.any()) {
            problem = new RefusalResponse(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Not allowed",
                    "This server has no operators: its configuration names no operations.keys.");
        } else if (wrong.take()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"operations\"");
            problem = new RefusalResponse(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Not authorised",
                    "This is for operators: send one of the configuration's operations.keys as"
                            + " \"Authorization: Bearer ...\".");
        } else {
            response.setHeader("Retry-After", String.valueOf(wrong.secondsLeft()));
            problem = new RefusalResponse(429, "Too many wrong keys", "Too many wrong keys came; wait a minute.");
        }
        if (refused.isNew(request.getServletPath() + " " + problem.status())) {
            log.warn(
                    "Refused an operation at {}: {} {}",
                    request.getServletPath(),
                    problem.status(),
                    keys.any() ? "no operator's key" : "there are no operators");
        }
        problem.write(response);
    }
}
