package org.vitrine.proxy.facts;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Optional;
import org.vitrine.core.geometry.Dimensions;

/** For search engines: schema.org's ImageObject, with what makes an image licensable. */
@JsonClassDescription("For search engines: schema.org's ImageObject, with what makes an image licensable.")
public record LicensableImage(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String contentUrl,
        Optional<String> name,
        Optional<String> description,
        Optional<Integer> width,
        Optional<Integer> height,
        Optional<URI> license,
        Optional<URI> acquireLicensePage,
        Optional<String> creditText,
        Optional<String> copyrightNotice) {

    static LicensableImage of(AssetWords words, PlacedFile file) {
        return new LicensableImage(
                "https://schema.org",
                "ImageObject",
                file.src(),
                words.title(),
                words.description(),
                file.size().map(Dimensions::width),
                file.size().map(Dimensions::height),
                words.licence(),
                words.licensor(),
                words.credit(),
                words.copyright());
    }
}
