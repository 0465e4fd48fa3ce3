package org.vitrine.proxy.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem (RFC 9457) told to an operator.
 *
 * @param status HTTP status
 * @param title what kind of problem it is
 * @param detail what was wrong and how to mend it
 */
record OperationsProblem(int status, String title, String detail) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)));
    }
}
