package org.vitrine.servlet.filter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.servlet.html.PageCharset;
import org.vitrine.servlet.html.PageRewriter;

/** A response whose pages are rewritten on their way. To the application it is like any other. */
final class RewritingResponse extends HeaderHoldingResponse implements RewritingOutput.Response {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private final BiFunction<PageCharset, OutputStream, PageRewriter> rewriters;
    private final boolean headOnly;
    private final RewritingOutput output = new RewritingOutput(this);
    private @Nullable PrintWriter writer;
    private boolean streaming;
    /** Whether the page goes on after this call of the filter, perhaps in another thread. */
    private volatile boolean unfinished;

    /**
     * Wraps a response.
     *
     * @param headOnly whether only the head was asked for
     * @param rewriters makes the rewriter of a page
     */
    RewritingResponse(
            HttpServletResponse response,
            boolean headOnly,
            BiFunction<PageCharset, OutputStream, PageRewriter> rewriters) {
        super(response);
        this.headOnly = headOnly;
        this.rewriters = rewriters;
    }

    /** The one that is already around a response. */
    static Optional<RewritingResponse> around(ServletResponse response) {
        ServletResponse layer = response;
        while (layer instanceof ServletResponseWrapper wrapper) {
            if (layer instanceof RewritingResponse found) {
                return Optional.of(found);
            }
            layer = wrapper.getResponse();
        }
        return Optional.empty();
    }

    /** Says whether the page goes on after this call of the filter. */
    void goesOn(boolean later) {
        unfinished = later;
    }

    boolean goesOn() {
        return unfinished;
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        output.finish(headOnly);
    }

    /** The page has failed: what of it has not gone out never will, so that the container can say so. */
    void abandon() throws IOException {
        if (isCommitted()) {
            finish();
        } else {
            output.discard();
        }
    }

    @Override
    public Optional<PageRewriter> rewriter(OutputStream out) {
        String type = Optional.ofNullable(getContentType()).orElse("").strip();
        String encoding = Optional.ofNullable(getHeader("Content-Encoding"))
                .orElse("identity")
                .strip();
        boolean html = type.toLowerCase(Locale.ROOT).matches("text/html\\s*(;.*)?");
        boolean whole = getStatus() != SC_PARTIAL_CONTENT && getHeader("Content-Range") == null;
        if (!html || !whole || !encoding.equalsIgnoreCase("identity")) {
            return Optional.empty();
        }
        Matcher named = CHARSET.matcher(type);
        Optional<PageCharset> charset =
                named.find() ? PageCharset.named(named.group(1)) : Optional.of(PageCharset.undeclared());
        return charset.map(known -> rewriters.apply(known, out));
    }

    @Override
    public ServletOutputStream target() throws IOException {
        return getResponse().getOutputStream();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (writer != null) {
            throw new IllegalStateException("The response is already written as text.");
        }
        streaming = true;
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (streaming) {
            throw new IllegalStateException("The response is already written as bytes.");
        }
        if (writer == null) {
            String charset = getCharacterEncoding();
            // As a container does: from here on the charset is said, and stays.
            super.setCharacterEncoding(charset);
            writer = new PrintWriter(new OutputStreamWriter(output, Charset.forName(charset)));
        }
        return writer;
    }

    @Override
    public void setCharacterEncoding(String charset) {
        if (writer == null) {
            super.setCharacterEncoding(charset);
        }
    }

    @Override
    public void setCharacterEncoding(Charset charset) {
        setCharacterEncoding(charset.name());
    }

    @Override
    public void setContentType(@Nullable String type) {
        if (writer == null) {
            super.setContentType(type);
        } else {
            String charset = getCharacterEncoding();
            super.setContentType(type);
            super.setCharacterEncoding(charset);
        }
    }

    @Override
    public void setLocale(Locale locale) {
        String charset = getCharacterEncoding();
        super.setLocale(locale);
        if (writer != null) {
            super.setCharacterEncoding(charset);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        output.commit();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        writer = null;
        streaming = false;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        output.discard();
        if (writer != null) {
            // Characters that it has not encoded yet are void, too.
            writer.flush();
        }
        output.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        super.sendError(status);
        output.discard();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        super.sendError(status, message);
        output.discard();
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(location);
        output.discard();
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) throws IOException {
        if (clear) {
            output.discard();
        } else {
            finish();
        }
        super.sendRedirect(location, status, clear);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clear) throws IOException {
        sendRedirect(location, SC_FOUND, clear);
    }
}
