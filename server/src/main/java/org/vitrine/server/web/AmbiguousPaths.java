package org.vitrine.server.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses encoded slashes, which two readers may read in two ways, wherever they are not part of a name: a CMS's page may
 * be called {@code /news/today}, and its report says so in one segment.
 */
final class AmbiguousPaths extends Handler.Wrapper {

    private final String names;

    /** @param names below which a segment may hold encoded slashes */
    AmbiguousPaths(String names, Handler next) {
        super(next);
        this.names = names;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean ambiguous = request.getHttpURI().hasViolation(Violation.AMBIGUOUS_PATH_SEPARATOR);
        if (ambiguous && !String.valueOf(request.getHttpURI().getPath()).startsWith(names)) {
            Response.writeError(
                    request, response, callback, HttpStatus.BAD_REQUEST_400, "Ambiguous URI path separator");
            return true;
        }
        return super.handle(request, response, callback);
    }
}
