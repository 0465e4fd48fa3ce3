package org.vitrine.proxy.http;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.vitrine.proxy.delivery.Body;
import org.vitrine.proxy.delivery.Delivered;

/**
 * An answer to a GET that lies ready.
 *
 * @param delivered what is answered, from memory
 * @param now moment of the answer
 */
public record PromptAnswer(Delivered delivered, Instant now) {

    private static final int NOT_MODIFIED = 304;

    /** HTTP status: 304 if the asker holds the content. */
    public int status() {
        return held() ? NOT_MODIFIED : delivered.status();
    }

    /** Hands out the names and values of all headers, none of them twice. */
    public void headers(BiConsumer<String, String> header) {
        Headers.common(header);
        DeliveredHeaders.print(delivered, now, header);
        header.accept("ETag", ConditionalRequest.entityTag(delivered.validator()));
        if (!held()) {
            header.accept("Accept-Ranges", "bytes");
            header.accept("Content-Type", delivered.mediaType());
            header.accept("Content-Length", String.valueOf(delivered.body().length()));
        }
    }

    /** The content, read only, at a position of the receiver's own; nothing if the asker holds it. */
    public ByteBuffer content() {
        return delivered.body() instanceof Body.InMemory memory ? memory.content() : ByteBuffer.allocate(0);
    }

    private boolean held() {
        return delivered.body() instanceof Body.AlreadyHeld;
    }
}
