package org.vitrine.proxy.delivery;

import java.util.List;
import java.util.Optional;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.quality.FoundQuality;

/**
 * The answer to a request for a file.
 *
 * @param status HTTP status of the content: 200, or what says that it stands in for something else
 * @param mediaType of the content
 * @param body the content; the receiver closes it
 * @param validator names the content, byte by byte; what stands in a strong {@code ETag}
 * @param standing why this content
 * @param lifetime how long others may keep it
 * @param negotiated whether another browser would have got another format at the same URL
 * @param outcome how the cache came by it
 * @param tags what it was made of, for purging: {@code asset-<key>}, {@code source-<name>}, {@code preset-<name>},
 *     {@code site-<name>}
 * @param quality what the search for its quality came to, empty if it was given
 * @param fileName for those who save it; untrusted text
 */
public record Delivered(
        int status,
        String mediaType,
        Body body,
        String validator,
        Standing standing,
        Lifetime lifetime,
        boolean negotiated,
        CacheOutcome outcome,
        List<String> tags,
        Optional<FoundQuality> quality,
        String fileName) {

    public Delivered {
        tags = List.copyOf(tags);
    }
}
