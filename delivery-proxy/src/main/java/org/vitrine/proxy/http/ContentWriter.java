package org.vitrine.proxy.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.proxy.delivery.Body;

/** Writes content as far as the asker wants it: not at all (304, HEAD), whole, or in parts (RFC 9110 section 14). */
record ContentWriter(HttpServletRequest request, HttpServletResponse response, ConditionalRequest conditions) {

    private static final int CHUNK = 1 << 16;
    private static final int BOUNDARY_LENGTH = 24;

    void write(int status, String mediaType, String validator, Body body) throws IOException {
        if (body instanceof Body.Unmade) {
            announce(status, mediaType);
            return;
        }
        response.addHeader("ETag", ConditionalRequest.entityTag(validator));
        if (body instanceof Body.AlreadyHeld || status == HttpServletResponse.SC_OK && conditions.holds(validator)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.addHeader("Accept-Ranges", "bytes");
        Optional<List<ByteRange>> parts = parts(status, validator, body.length());
        if (parts.isEmpty()) {
            whole(status, mediaType, body);
        } else if (parts.get().isEmpty()) {
            refuse(body.length());
        } else if (parts.get().size() == 1) {
            one(parts.get().getFirst(), mediaType, body);
        } else {
            several(parts.get(), mediaType, body, ContentDigest.of(validator).substring(0, BOUNDARY_LENGTH));
        }
    }

    /** What only making the content would show is left out, as RFC 9110 section 9.3.2 allows: length and validator. */
    private void announce(int status, String mediaType) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.addHeader("Accept-Ranges", "bytes");
        // Sent at once: at its end, a server would take an answer without content for one of no bytes.
        response.flushBuffer();
    }

    private Optional<List<ByteRange>> parts(int status, String validator, long length) {
        return Optional.ofNullable(request.getHeader("Range"))
                .filter(range -> status == HttpServletResponse.SC_OK
                        && request.getMethod().equals("GET")
                        && conditions.allowsRange(validator))
                .flatMap(range -> ByteRange.parse(range, length));
    }

    /** How long the content may be kept, and all else that is said of it, says nothing of this answer. */
    private void refuse(long length) {
        response.reset();
        Headers.common(response::addHeader);
        response.addHeader("Cache-Control", "no-store");
        response.addHeader("Accept-Ranges", "bytes");
        response.addHeader("Content-Range", "bytes */" + length);
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
    }

    private void whole(int status, String mediaType, Body body) throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLengthLong(body.length());
        if (request.getMethod().equals("GET") && body.length() > 0) {
            copy(body, new ByteRange(0, body.length() - 1));
        }
    }

    private void one(ByteRange part, String mediaType, Body body) throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType(mediaType);
        response.setHeader("Content-Range", part.of(body.length()));
        response.setContentLengthLong(part.length());
        copy(body, part);
    }

    private void several(List<ByteRange> parts, String mediaType, Body body, String boundary) throws IOException {
        byte[] end = ascii("\r\n--" + boundary + "--\r\n");
        long length = end.length;
        for (ByteRange part : parts) {
            length += head(part, mediaType, body, boundary).length + part.length();
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType("multipart/byteranges; boundary=" + boundary);
        response.setContentLengthLong(length);
        for (ByteRange part : parts) {
            response.getOutputStream().write(head(part, mediaType, body, boundary));
            copy(body, part);
        }
        response.getOutputStream().write(end);
    }

    private static byte[] head(ByteRange part, String mediaType, Body body, String boundary) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + mediaType + "\r\nContent-Range: "
                + part.of(body.length()) + "\r\n\r\n");
    }

    private void copy(Body body, ByteRange part) throws IOException {
        ServletOutputStream out = response.getOutputStream();
        switch (body) {
            case Body.InMemory memory ->
                out.write(memory.content().slice(Math.toIntExact(part.first()), Math.toIntExact(part.length())));
            case Body.Original original -> copy(original, part, out);
            case Body.AlreadyHeld _, Body.Unmade _ ->
                throw new IllegalStateException("Nothing is there that could be written");
        }
    }

    private static void copy(Body.Original original, ByteRange part, ServletOutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(original.master().path(), StandardOpenOption.READ)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            long at = part.first();
            while (at <= part.last()) {
                chunk.clear().limit((int) Math.min(CHUNK, part.last() - at + 1));
                int read = file.read(chunk, at);
                at += Math.max(0, read);
                boolean ends = at > part.last();
                // The last bytes go out only if all were of one version; a short answer is told from a whole one.
                if (read < 0 || ends && !original.master().unchanged()) {
                    throw new IOException("The file changed while it was being delivered");
                }
                out.write(chunk.array(), 0, read);
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
