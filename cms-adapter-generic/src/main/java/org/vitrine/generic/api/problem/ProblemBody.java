package org.vitrine.generic.api.problem;

/**
 * A problem as callers read it (RFC 9457).
 *
 * @param type {@code about:blank}: the status says what sort of problem it is
 * @param title the same for every problem of its sort
 * @param status of HTTP
 * @param detail what was wrong and how to mend it
 */
public record ProblemBody(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
