package org.vitrine.proxy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Delivered;

/** Writes the answer to a request for a file. Headers are added, not set: nobody has set them before, and looking costs. */
public final class DeliveredResponse {

    private DeliveredResponse() {}

    /** Writes it as far as the asker wants it, and closes its body. */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Delivered delivered,
            ConditionalRequest conditions,
            Instant now)
            throws IOException {
        try (Body body = delivered.body()) {
            DeliveredHeaders.print(delivered, now, response::addHeader);
            new ContentWriter(request, response, conditions)
                    .write(delivered.status(), delivered.mediaType(), delivered.validator(), body);
        }
    }
}
