package org.vitrine.server.web;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.vitrine.proxy.http.PromptAnswer;
import org.vitrine.proxy.http.PromptAnswers;

/**
 * Answers what lies ready on the thread that read the request, and hands everything else to a thread that may wait. A
 * slow reader holds no thread: the answer is written as far as the connection takes it, and the rest when it takes more.
 */
final class PromptHandler extends Handler.Wrapper {

    private final String base;
    private final PromptAnswers answers;
    private final Executor waiting;
    private final RecentFields fields = new RecentFields();

    /**
     * @param base path below which files are delivered, with a slash at its end
     * @param next answers everything else, and may block
     * @param waiting gives threads that may wait
     */
    PromptHandler(String base, PromptAnswers answers, Handler next, Executor waiting) {
        super(next);
        this.base = base;
        this.answers = answers;
        this.waiting = waiting;
    }

    /** What is behind this handler blocks, but never on the thread that calls it. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<PromptAnswer> ready = find(request);
        if (ready.isPresent()) {
            write(ready.get(), response, callback);
        } else {
            waiting.execute(() -> pass(request, response, callback));
        }
        return true;
    }

    private Optional<PromptAnswer> find(Request request) {
        String path = String.valueOf(request.getHttpURI().getPath());
        HttpFields headers = request.getHeaders();
        if (!HttpMethod.GET.is(request.getMethod()) || !path.startsWith(base) || headers.contains(HttpHeader.RANGE)) {
            return Optional.empty();
        }
        return answers.find(
                path.substring(base.length()),
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                name -> Optional.ofNullable(headers.get(name)));
    }

    private void write(PromptAnswer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        answer.headers((name, value) -> headers.add(fields.get(name, value)));
        ByteBuffer content = answer.content();
        response.write(true, content, callback);
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) { // whatever it is, the asker must not be left waiting
            Response.writeError(request, response, callback, failure);
        }
    }
}
