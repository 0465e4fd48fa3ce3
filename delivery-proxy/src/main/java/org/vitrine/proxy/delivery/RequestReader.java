package org.vitrine.proxy.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.vitrine.core.reference.DeliveryPath;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.core.rendition.AcceptedFormats;
import org.vitrine.core.rendition.Wish;

/**
 * Reads the text of requests. Pages ask for the same addresses again and again, so what was read is remembered: it
 * follows from the text alone, and nothing that changes elsewhere can make it wrong. What is refused is not remembered,
 * and what hostile askers make up only pushes out itself: the memory has a bound, and keeps what is asked for often.
 */
final class RequestReader {

    /** What the text of a request says; whether its signature holds is not the text's business. */
    record Read(DeliveryPath path, Wish wish) {}

    private record Text(String path, String query, Optional<String> accept) {

        int weight() {
            return PER_ENTRY
                    + path.length()
                    + query.length()
                    + accept.map(String::length).orElse(0);
        }
    }

    /** Characters that may be remembered, and what one entry takes beside its text. */
    private static final int MOST = 16 << 20;

    private static final int PER_ENTRY = 500;

    private final Cache<Text, Read> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Text, Read>weigher((text, read) -> text.weight())
            .build();

    /** What {@link #read} gives, if it was read before. */
    Optional<Read> recall(DeliveryRequest request) {
        return Optional.ofNullable(known.getIfPresent(text(request)));
    }

    /** @throws MalformedRequest if the request is not in the grammar */
    Read read(DeliveryRequest request) {
        Text text = text(request);
        Read before = known.getIfPresent(text);
        if (before != null) {
            return before;
        }
        DeliveryPath path = DeliveryPath.parse(text.path(), text.query());
        Wish wish = new Wish(
                path.width(),
                path.shape(),
                path.density().orElse(1.0),
                path.extension(),
                AcceptedFormats.parse(text.accept().orElse(null)),
                false);
        Read read = new Read(path, wish);
        known.put(text, read);
        return read;
    }

    private static Text text(DeliveryRequest request) {
        return new Text(request.path(), request.query(), request.accept());
    }
}
