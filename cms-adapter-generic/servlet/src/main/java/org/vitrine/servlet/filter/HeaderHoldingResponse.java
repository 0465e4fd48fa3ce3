package org.vitrine.servlet.filter;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response that keeps back the headers which speak of its bytes until they are settled. */
class HeaderHoldingResponse extends HttpServletResponseWrapper {

    /** The preferred form of RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final HeldHeaders held = new HeldHeaders();
    private boolean bytesStay;

    HeaderHoldingResponse(HttpServletResponse response) {
        super(response);
    }

    /** It is known whether the bytes stay as the application wrote them. */
    public void settle(boolean stay) {
        if (!held.isSettled()) {
            bytesStay = stay;
            if (stay) {
                held.release(super::setHeader);
            } else {
                held.drop();
            }
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
    public void setHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else if (value == null || !held.concerns(name)) {
            held.forget(name);
            super.setHeader(name, value);
        } else if (!held.isSettled()) {
            held.hold(name, value);
        } else if (bytesStay) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (held.concerns(name) || name.equalsIgnoreCase("Content-Type")) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public void setDateHeader(String name, long milliseconds) {
        setHeader(name, HTTP_DATE.format(Instant.ofEpochMilli(milliseconds)));
    }

    @Override
    public void addDateHeader(String name, long milliseconds) {
        addHeader(name, HTTP_DATE.format(Instant.ofEpochMilli(milliseconds)));
    }

    @Override
    public boolean containsHeader(String name) {
        return held.get(name).isPresent() || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return held.get(name).orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return held.get(name).<Collection<String>>map(List::of).orElseGet(() -> super.getHeaders(name));
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
    }
}
