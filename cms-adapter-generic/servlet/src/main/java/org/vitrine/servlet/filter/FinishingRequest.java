package org.vitrine.servlet.filter;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose answer may come later, from another thread, and is completed then. */
final class FinishingRequest extends HttpServletRequestWrapper {

    private final RewritingResponse page;

    FinishingRequest(HttpServletRequest request, RewritingResponse page) {
        super(request);
        this.page = page;
    }

    /** Left to itself, the container would answer past every filter. */
    @Override
    public AsyncContext startAsync() {
        return startAsync(this, page);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        AsyncContext context = super.startAsync(request, response);
        page.goesOn(true);
        return RewritingResponse.around(response)
                .<AsyncContext>map(rewriting -> new FinishingAsyncContext(context, rewriting))
                .orElse(context);
    }

    @Override
    public AsyncContext getAsyncContext() {
        AsyncContext context = super.getAsyncContext();
        return RewritingResponse.around(context.getResponse())
                .<AsyncContext>map(rewriting -> new FinishingAsyncContext(context, rewriting))
                .orElse(context);
    }
}
