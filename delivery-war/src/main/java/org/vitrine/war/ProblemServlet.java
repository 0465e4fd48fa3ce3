package org.vitrine.war;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.vitrine.proxy.http.RefusalResponse;

/** Answers what nobody else does, and what the container refuses itself, as a problem (RFC 9457). */
public final class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RefusalResponse problem = problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        problem.log(request, "");
        response.setHeader("X-Content-Type-Options", "nosniff");
        problem.write(response);
    }

    private static RefusalResponse problem(Object failed) {
        int status = failed instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return new RefusalResponse(status, "Not found", "Nothing is at this address.");
        }
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? new RefusalResponse(status, "Refused", "This request is refused before it is read.")
                : new RefusalResponse(
                        status, "Not answered", "This request could not be answered; it has been logged.");
    }
}
