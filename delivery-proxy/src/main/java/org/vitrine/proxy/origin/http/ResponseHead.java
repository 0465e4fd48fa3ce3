package org.vitrine.proxy.origin.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.vitrine.proxy.retry.RetryAfter;

/**
 * The status and headers of a response, and what they mean for who asked.
 *
 * @param where for people: the address without its query
 */
record ResponseHead(HttpResponse response, String where) {

    private static final int LONGEST_SHOWN = 100;

    int status() {
        return response.getCode();
    }

    /**
     * Nothing, if the response brings what was asked for.
     *
     * @throws NotFetched if it never will
     * @throws IOException if it may another time
     */
    void requireContent(Instant now) throws NotFetched, IOException {
        switch (status()) {
            case 200, 206 -> {
                // It is on its way.
            }
            case 304 -> throw new NotFetched(NotFetched.Why.UNMODIFIED, where + " has not changed.");
            case 404, 410 -> throw new NotFetched(NotFetched.Why.MISSING, "There is no file at " + where + ".");
            case 412 -> throw new NotFetched(NotFetched.Why.CHANGED, "The file at " + where + " is another now.");
            case 401, 403 ->
                throw new NotFetched(
                        NotFetched.Why.DENIED, where + " does not let the file be read; it answers " + status() + ".");
            case 429, 503 -> {
                Duration wish = header("Retry-After")
                        .flatMap(value -> RetryAfter.parse(value, now))
                        .orElse(Duration.ZERO);
                throw new AnswersLater(where + " answers " + status(), wish);
            }
            case 408, 416, 500, 502, 504 -> throw new IOException(where + " answers " + status());
            default ->
                throw NotFetched.refused("The host does not send the file; " + where + " answers " + status() + ".");
        }
    }

    Validators validators() {
        return new Validators(header("ETag"), header("Last-Modified"));
    }

    /** What {@code Content-Length} claims. */
    OptionalLong length() {
        Optional<String> claimed = header("Content-Length").filter(value -> value.matches("\\d{1,18}"));
        return claimed.isPresent() ? OptionalLong.of(Long.parseLong(claimed.get())) : OptionalLong.empty();
    }

    /**
     * Nothing, if the headers speak of a file.
     *
     * @throws NotFetched if the content is packed, or labelled as what is no asset, such as a login page
     */
    void requireFile() throws NotFetched {
        String coding = header("Content-Encoding").orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw NotFetched.refused(where + " sends the file packed (" + shown(coding)
                    + "), which was not asked for; serve it as it is.");
        }
        String type = header("Content-Type").orElse("application/octet-stream");
        if (type.startsWith("text/html") || type.startsWith("multipart/")) {
            throw NotFetched.refused(where + " sends " + shown(type) + ", which is no file; it may want a login.");
        }
    }

    Optional<String> header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? Optional.empty()
                : Optional.of(header.getValue().strip()).filter(value -> !value.isEmpty());
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "...";
    }
}
