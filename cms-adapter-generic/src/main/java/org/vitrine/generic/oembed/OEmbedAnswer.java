package org.vitrine.generic.oembed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What oEmbed 1.0 says of an address (section 2.3.4), always of the type {@code rich}: of a {@code photo} readers keep the
 * address alone, and the reference would be lost.
 *
 * @param authorName who is to be credited
 * @param cacheAge seconds this may be kept
 * @param html markup that keeps the reference
 */
public record OEmbedAnswer(
        String type,
        String version,
        Optional<String> title,
        @JsonProperty("author_name") Optional<String> authorName,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") long cacheAge,
        @JsonProperty("thumbnail_url") Optional<String> thumbnailUrl,
        @JsonProperty("thumbnail_width") Optional<Integer> thumbnailWidth,
        @JsonProperty("thumbnail_height") Optional<Integer> thumbnailHeight,
        String html,
        int width,
        int height) {}
