package org.vitrine.generic.api.problem;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** What keeps a call from being answered. Its message is public; what only operators may know goes to the log. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient Map<String, String> headers;

    private Problem(int status, String title, String detail, Map<String, String> headers) {
        // No stack trace: refusing hostile calls must stay cheap, and the detail says where it came from.
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.headers = Map.copyOf(headers);
    }

    /** The call itself is wrong. */
    public static Problem malformed(String detail) {
        return new Problem(400, "The call is malformed", detail, Map.of());
    }

    /** What the call names is not there. */
    public static Problem unknown(String detail) {
        return new Problem(404, "Not found", detail, Map.of());
    }

    /** The call needs a right that it does not bring. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "Not allowed", detail, Map.of());
    }

    /**
     * Any other.
     *
     * @param status of HTTP
     * @param title the same for every problem of its sort
     * @param detail what was wrong and how to mend it
     */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of());
    }

    /** The same, with a header for the answer. */
    public Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, title, detail(), more);
    }

    public int status() {
        return status;
    }

    /** The public text. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What stands in the answer's body. */
    public ProblemBody body() {
        return new ProblemBody("about:blank", title, status, detail());
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(ProblemBody.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body());
        headers.forEach(answer::header);
        return answer.build();
    }
}
