package org.vitrine.servlet.filter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.servlet.html.PageRewriter;

/** The body of a response: decides at its first byte whether it is a page, and rewrites it if so. */
final class RewritingOutput extends ServletOutputStream {

    /** The response that it belongs to. */
    interface Response {

        /** A rewriter for this response, if it is a page whose references can be found; else it passes as it is. */
        Optional<PageRewriter> rewriter(OutputStream out);

        /** From here on the head cannot change. */
        void settle(boolean bytesStay);

        ServletOutputStream target() throws IOException;
    }

    private enum State {
        UNDECIDED,
        PASSING,
        REWRITING,
        DISCARDING,
        CLOSED
    }

    private final Response response;
    private State state = State.UNDECIDED;
    private @Nullable PageRewriter rewriter;
    private boolean ending;
    private boolean handedOn;

    RewritingOutput(Response response) {
        this.response = response;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length == 0 || state == State.DISCARDING || state == State.CLOSED) {
            return;
        }
        decide();
        if (rewriter != null) {
            rewriter.write(bytes, from, length);
        } else {
            response.target().write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (state == State.DISCARDING || state == State.CLOSED) {
            return;
        }
        commit();
        response.target().flush();
    }

    /** The application wants the head to go out, and all that has been written. */
    void commit() throws IOException {
        if (state == State.DISCARDING || state == State.CLOSED) {
            return;
        }
        decide();
        if (rewriter != null) {
            rewriter.flush();
            settleHandingOn();
        }
    }

    /** Nothing more comes. */
    void finish(boolean noBody) throws IOException {
        if (state == State.CLOSED || state == State.DISCARDING) {
            return;
        }
        if (state == State.UNDECIDED) {
            // A page that was only asked for its head does not know how long it would have become.
            boolean page =
                    noBody && response.rewriter(OutputStream.nullOutputStream()).isPresent();
            response.settle(!page);
        } else if (rewriter != null) {
            ending = true;
            rewriter.finish();
            settleHandingOn();
        }
        state = State.CLOSED;
    }

    @Override
    public void close() throws IOException {
        boolean open = state != State.CLOSED && state != State.DISCARDING;
        finish(false);
        if (open) {
            response.target().close();
        }
    }

    /** What has been written and not handed on is void, and what is written from now on. */
    void discard() {
        rewriter = null;
        state = State.DISCARDING;
    }

    /** The body begins anew. */
    void reset() {
        rewriter = null;
        handedOn = false;
        state = State.UNDECIDED;
    }

    private void decide() {
        if (state == State.UNDECIDED) {
            Optional<PageRewriter> found = response.rewriter(new HandingOn());
            rewriter = found.orElse(null);
            state = found.isPresent() ? State.REWRITING : State.PASSING;
            if (found.isEmpty()) {
                response.settle(true);
            }
        }
    }

    /** A page's bytes stay as they are if it has ended, and none of it was handed on before, without a reference. */
    private void settleHandingOn() {
        if (!handedOn) {
            handedOn = true;
            response.settle(ending && rewriter != null && rewriter.references() == 0);
        }
    }

    @Override
    public boolean isReady() {
        return state != State.PASSING || ready();
    }

    private boolean ready() {
        try {
            return response.target().isReady();
        } catch (IOException e) {
            throw new IllegalStateException("The response has no body.", e);
        }
    }

    /** Who writes without blocking is not held up: such a response passes as it is. */
    @Override
    public void setWriteListener(WriteListener listener) {
        if (state == State.UNDECIDED) {
            state = State.PASSING;
            response.settle(true);
        }
        if (rewriter != null) {
            throw new IllegalStateException("A page cannot go on without blocking once it has begun.");
        }
        try {
            response.target().setWriteListener(listener);
        } catch (IOException e) {
            throw new IllegalStateException("The response has no body.", e);
        }
    }

    /** What the rewriter hands on. */
    private final class HandingOn extends OutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                settleHandingOn();
                response.target().write(bytes, from, length);
            }
        }
    }
}
