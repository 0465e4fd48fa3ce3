package org.vitrine.sling.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.vitrine.servlet.html.PageRewriter;

/** A page's bytes on their way through a rewriter. */
final class RewritingStream extends ServletOutputStream {

    private final ServletOutputStream target;
    private final Function<OutputStream, PageRewriter> rewriters;
    private PageRewriter rewriter;
    private boolean discarding;

    RewritingStream(ServletOutputStream target, Function<OutputStream, PageRewriter> rewriters) {
        this.target = target;
        this.rewriters = rewriters;
        this.rewriter = rewriters.apply(target);
    }

    @Override
    public void write(int single) throws IOException {
        rewriter.write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        rewriter.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        rewriter.flush();
        if (!discarding) {
            target.flush();
        }
    }

    /** What the rewriter holds is void, and so is what comes until the page begins anew. */
    void discard() {
        discarding = true;
        rewriter = rewriters.apply(nullOutputStream());
    }

    /** The page begins anew. */
    void restart() {
        discarding = false;
        rewriter = rewriters.apply(target);
    }

    /** The page is complete: what the rewriter holds goes out. */
    void finish() throws IOException {
        rewriter.finish();
    }

    /** The page's end is that of its request: a part of it may close what others still write to. */
    @Override
    public void close() throws IOException {
        flush();
    }

    @Override
    public boolean isReady() {
        return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("A page that is rewritten is written by one thread.");
    }
}
