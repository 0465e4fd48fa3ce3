package org.vitrine.server.web;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contexts that are opened behind a running server, or when the first asks for one of them: who only wants a picture need
 * not wait for the picker. Who asks for them meanwhile waits until they stand.
 */
public final class LateContexts extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(LateContexts.class);

    private enum State {
        CLOSED,
        OPEN,
        BROKEN
    }

    private final List<String> paths;
    private final Supplier<List<? extends Handler>> made;
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private volatile State state = State.CLOSED;
    private boolean stopping;

    /**
     * @param paths where they lie, such as {@code /picker}
     * @param made makes them, once
     */
    public LateContexts(List<String> paths, Supplier<List<? extends Handler>> made) {
        this.paths = List.copyOf(paths);
        this.made = made;
    }

    /** Whether they were to be opened and could not be. */
    public boolean broken() {
        return state == State.BROKEN;
    }

    /** Opens them, unless that was done before or the server stops; whether they stand. */
    public synchronized boolean open() {
        if (state == State.CLOSED && !stopping) {
            try {
                made.get().forEach(contexts::addHandler);
                contexts.setServer(getServer());
                addManaged(contexts);
                state = State.OPEN;
            } catch (Exception e) {
                LOG.error("{} cannot be opened", String.join(", ", paths), e);
                state = State.BROKEN;
            }
        }
        return state == State.OPEN;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (paths.stream().noneMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
            return false;
        }
        if (state == State.OPEN || open()) {
            return contexts.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        return true;
    }

    @Override
    protected void doStop() throws Exception {
        synchronized (this) {
            stopping = true;
        }
        super.doStop();
    }
}
