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
 * @param validator names the content, byte by byte; what stands in a strong {@code ETag}; empty where none is made
 * @param standing why this content
 * @param lifetime how long others may keep it
 * @param varying names of the request's headers that another browser would have got other content for
 * @param outcome how the cache came by it
 * @param tags what it was made of, for purging: {@code asset-<key>}, {@code source-<name>}, {@code preset-<name>},
 *     {@code site-<name>}
 * @param quality what the search for its quality came to, empty if it was given
 * @param cacheKey under which the cache keeps the content, empty if it does not; for those who look for it there
 * @param fileName for those who save it; untrusted text
 */
public record Delivered(
        int status,
        String mediaType,
        Body body,
        String validator,
        Standing standing,
        Lifetime lifetime,
        List<String> varying,
        CacheOutcome outcome,
        List<String> tags,
        Optional<FoundQuality> quality,
        Optional<String> cacheKey,
        String fileName) {

    public Delivered {
        varying = List.copyOf(varying);
        tags = List.copyOf(tags);
    }
}
