package org.vitrine.sling.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.servlet.ServletOutputStream;
import org.apache.sling.api.SlingHttpServletResponse;
import org.apache.sling.api.wrappers.SlingHttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.vitrine.servlet.html.PageCharset;
import org.vitrine.servlet.html.PageRewriter;

/** A response whose HTML is rewritten on its way. What turns out to be something else passes as it is. */
final class RewrittenResponse extends SlingHttpServletResponseWrapper {

    /** What is said of a page's very bytes, which will be others: how many they are, and whether a browser has them. */
    private static final Set<String> OF_THE_BYTES = Set.of("content-length", "etag", "last-modified");

    private final BiFunction<PageCharset, OutputStream, PageRewriter> rewriters;
    private @Nullable RewritingStream stream;
    private @Nullable PrintWriter writer;

    /** @param rewriters makes the rewriter of a page, given how its characters are written and where it goes on */
    RewrittenResponse(
            SlingHttpServletResponse response, BiFunction<PageCharset, OutputStream, PageRewriter> rewriters) {
        super(response);
        this.rewriters = rewriters;
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (stream != null) {
            stream.finish();
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            Optional<PageCharset> charset = charset();
            if (charset.isEmpty()) {
                return super.getWriter();
            }
            writer = new PrintWriter(
                    new OutputStreamWriter(stream(charset.get()), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        Optional<PageCharset> charset = charset();
        return charset.isEmpty() ? super.getOutputStream() : stream(charset.get());
    }

    private RewritingStream stream(PageCharset charset) throws IOException {
        if (stream == null) {
            stream = new RewritingStream(super.getOutputStream(), out -> rewriters.apply(charset, out));
        }
        return stream;
    }

    /** In what bytes the page is written; empty if it is none, or cannot be read. */
    private Optional<PageCharset> charset() {
        return Optional.ofNullable(getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .flatMap(type -> PageCharset.named(getCharacterEncoding()));
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        } else if (stream != null) {
            stream.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    /** What has been written and has not gone out never will; that goes for characters that are not bytes yet, too. */
    private void forget() {
        if (stream != null) {
            stream.discard();
            if (writer != null) {
                writer.flush();
            }
            stream.restart();
        }
    }

    @Override
    public void setContentLength(int length) {
        setHeader("Content-Length", String.valueOf(length));
    }

    @Override
    public void setContentLengthLong(long length) {
        setHeader("Content-Length", String.valueOf(length));
    }

    @Override
    public void setHeader(String name, String value) {
        if (!OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT))) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void setDateHeader(String name, long milliseconds) {
        if (!OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT))) {
            super.setDateHeader(name, milliseconds);
        }
    }
}
