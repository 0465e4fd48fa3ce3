package org.vitrine.sling.page;

import java.util.List;
import java.util.Optional;
import org.apache.sling.api.resource.ValueMap;
import org.vitrine.core.reference.AssetReference;
import org.vitrine.core.refusal.MalformedRequest;
import org.vitrine.servlet.html.WrittenReference;

/**
 * A place in a page that holds a reference.
 *
 * @param preset what stands beside it, if anything does
 * @param field where in the page, such as {@code container/image/reference}; several stand in one text
 */
public record Place(AssetReference reference, Optional<String> preset, String field) {

    /** Name of the property that says in which preset the references beside it are shown. */
    public static final String PRESET = "preset";

    /** Reads a property's value: a reference, a text with references in it, or what most are, neither. */
    static List<Place> of(String value, ValueMap beside, String field) {
        if (!value.contains(AssetReference.SCHEME)) {
            return List.of();
        }
        return reference(value)
                .map(reference -> List.of(new Place(reference, preset(beside), field)))
                .orElseGet(() -> WrittenReference.in(value).stream()
                        .map(written -> new Place(written.reference(), written.preset(), field))
                        .toList());
    }

    /** The preset that a component names. */
    public static Optional<String> preset(ValueMap properties) {
        return Optional.ofNullable(properties.get(PRESET, String.class))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Reads a reference; empty if it is none. */
    public static Optional<AssetReference> reference(String value) {
        if (!value.startsWith(AssetReference.SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(AssetReference.parse(value));
        } catch (MalformedRequest e) {
            return Optional.empty(); // content may begin with these four letters and mean something else
        }
    }
}
