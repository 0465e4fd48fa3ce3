package org.vitrine.client.picture;

import java.util.List;
import java.util.Set;
import org.vitrine.client.facts.AssetFacts;

/** Prints the beginning of a {@code <video>}. What its author wrote stays, save for what is loaded. */
final class VideoMarkup {

    private static final Set<String> BY_REFERENCE = Set.of("src", "data-dam", "data-preset");

    private VideoMarkup() {}

    static String begin(String address, List<AssetFacts.Track> tracks, Setting setting) {
        StringBuilder markup = new StringBuilder(512).append("<video");
        Attribute.plain("src", address).print(markup);
        setting.attributes().stream()
                .filter(attribute -> !BY_REFERENCE.contains(attribute.name()))
                .forEach(attribute -> attribute.print(markup));
        if (!setting.holds("controls") && !setting.holds("autoplay")) {
            // Nobody could play it.
            markup.append(" controls");
        }
        if (!setting.holds("preload") && !setting.holds("autoplay")) {
            Attribute.plain("preload", "metadata").print(markup);
        }
        if (!tracks.isEmpty() && !setting.holds("crossorigin")) {
            // Browsers load no track of another host without it.
            Attribute.plain("crossorigin", "anonymous").print(markup);
        }
        markup.append('>');
        tracks.forEach(track -> print(track, markup));
        return markup.toString();
    }

    private static void print(AssetFacts.Track track, StringBuilder markup) {
        markup.append("<track");
        Attribute.plain("kind", track.kind()).print(markup);
        Attribute.plain("srclang", track.language().value()).print(markup);
        Attribute.plain("label", track.label().orElse(track.language().value())).print(markup);
        Attribute.plain("src", track.src()).print(markup);
        markup.append('>');
    }
}
