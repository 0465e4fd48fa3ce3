package org.vitrine.generic.demo.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a request is answered with: a status, headers beside those that every answer bears, and a body. */
public final class Answer {

    private static final String NEVER_KEEP = "no-store";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** A page for editors, or one that changes with every word of the DAM: not kept by anybody. */
    public static Answer page(int status, String html) {
        return text(status, "text/html;charset=utf-8", html);
    }

    /** Data for a script. */
    public static Answer json(int status, String json) {
        return text(status, "application/json;charset=utf-8", json);
    }

    /** Sends the browser on to another page, with GET (RFC 9110 section 15.4.4). */
    public static Answer seeOther(String path) {
        return new Answer(303, Map.of("Location", path, "Cache-Control", NEVER_KEEP), new byte[0]);
    }

    private static Answer text(int status, String type, String text) {
        return new Answer(
                status,
                Map.of("Content-Type", type, "Cache-Control", NEVER_KEEP),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The content itself, not a copy: write it, do not change it. */
    public byte[] body() {
        return body;
    }
}
