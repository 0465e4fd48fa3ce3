package org.vitrine.client.picture;

import java.util.List;
import java.util.Optional;

/**
 * Where a picture stands in the page.
 *
 * @param sizes as on {@code <img>}: how wide it is shown
 * @param first whether it is the first thing a reader sees, and worth loading before all else
 * @param attributes what the page's author wrote on the image: it wins over what is known of the asset, save for what
 *     governance decides
 */
public record Setting(String sizes, boolean first, List<Attribute> attributes) {

    public Setting {
        attributes = List.copyOf(attributes);
    }

    public Setting(String sizes, boolean first) {
        this(sizes, first, List.of());
    }

    /** The same with an alt text instead of the asset's, if the author wrote one. */
    public Setting describedAs(Optional<String> alt) {
        return alt.map(text -> new Setting(sizes, first, List.of(Attribute.plain("alt", text))))
                .orElse(this);
    }

    /** What the author wrote under a name, if it says anything. */
    Optional<String> written(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name) && !attribute.isBlank())
                .findFirst()
                .flatMap(Attribute::source);
    }

    boolean holds(String name) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
    }
}
