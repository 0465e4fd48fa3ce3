package org.vitrine.connectors.metadata;

import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.locale.LocalizedText;

/** What one part of a file says of it. */
record Described(Texts texts, List<String> tags, EmbeddedRights rights, Optional<String> creator) {

    static final Described NOTHING = new Described(Texts.NONE, List.of(), EmbeddedRights.NONE);

    Described {
        tags = List.copyOf(tags);
    }

    /** Of someone who does not say who made it. */
    Described(Texts texts, List<String> tags, EmbeddedRights rights) {
        this(texts, tags, rights, Optional.empty());
    }

    /** The rights; where nobody says how the maker is to be named, by the plain name. */
    EmbeddedRights credited() {
        return new EmbeddedRights(
                first(rights.credit(), creator),
                rights.copyright(),
                rights.licence(),
                rights.licensor(),
                rights.from(),
                rights.until());
    }

    /** What this says, and where it is silent what another says. */
    Described orElse(Described other) {
        return new Described(
                new Texts(
                        first(texts.title(), other.texts.title()),
                        first(texts.description(), other.texts.description()),
                        first(texts.altText(), other.texts.altText())),
                tags.isEmpty() ? other.tags : tags,
                new EmbeddedRights(
                        first(rights.credit(), other.rights.credit()),
                        first(rights.copyright(), other.rights.copyright()),
                        first(rights.licence(), other.rights.licence()),
                        first(rights.licensor(), other.rights.licensor()),
                        first(rights.from(), other.rights.from()),
                        first(rights.until(), other.rights.until())),
                first(creator, other.creator));
    }

    private static LocalizedText first(LocalizedText one, LocalizedText other) {
        return one.isEmpty() ? other : one;
    }

    private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}
