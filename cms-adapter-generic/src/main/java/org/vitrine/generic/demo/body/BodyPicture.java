package org.vitrine.generic.demo.body;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;

/**
 * A picture in a body, stored as {@code <figure><img data-dam="dam:…" data-preset="inline"></figure>}.
 *
 * @param alt what the editor wrote instead of the asset's own alt text
 */
public record BodyPicture(AssetReference reference, String preset, Optional<String> alt) {

    private static final int LONGEST_ALT = 1000;

    /** Reads a figure, empty if it does not hold one picture by reference. */
    static Optional<BodyPicture> read(Element figure) {
        var images = figure.select("img");
        if (images.size() != 1) {
            return Optional.empty();
        }
        Element image = images.get(0);
        String alt = image.attr("alt").strip();
        try {
            return Optional.of(new BodyPicture(
                    AssetReference.parse(image.attr("data-dam")),
                    image.attr("data-preset"),
                    Optional.of(alt)
                            .filter(text -> !text.isEmpty())
                            .map(text -> text.substring(0, Math.min(LONGEST_ALT, text.length())))));
        } catch (MalformedRequest e) {
            return Optional.empty();
        }
    }

    /** Prints the figure in its one form. */
    Element figure() {
        Element image =
                new Element("img").attr("data-dam", reference.toString()).attr("data-preset", preset);
        alt.ifPresent(text -> image.attr("alt", text));
        return new Element("figure").appendChild(image);
    }
}
