package org.vitrine.servlet.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.picture.Attribute;

/**
 * A start tag.
 *
 * @param name in lower case
 * @param attributes in their order, with their values as they were written; of several with one name the first counts
 */
record Tag(String name, List<Attribute> attributes) {

    Tag {
        attributes = List.copyOf(attributes);
    }

    /** Reads a whole start tag. */
    static Tag parse(String source) {
        int nameEnd = 1;
        while (nameEnd < source.length() && !TagSyntax.endsName(source.charAt(nameEnd))) {
            nameEnd++;
        }
        TagSyntax syntax = new TagSyntax();
        List<Attribute> attributes = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        @Nullable StringBuilder value = null;
        TagSyntax.Part before = TagSyntax.Part.BETWEEN;
        for (int i = nameEnd; i < source.length(); i++) {
            char next = source.charAt(i);
            TagSyntax.Part part = syntax.accept(next);
            if (part == TagSyntax.Part.ATTRIBUTE) {
                if (before != TagSyntax.Part.ATTRIBUTE) {
                    add(name, value, attributes);
                    name.setLength(0);
                    value = null;
                }
                name.append(next);
            } else if (part == TagSyntax.Part.EQUALS) {
                value = new StringBuilder();
            } else if (part == TagSyntax.Part.VALUE && value != null) {
                value.append(next);
            }
            before = part;
        }
        add(name, value, attributes);
        return new Tag(source.substring(1, nameEnd).toLowerCase(Locale.ROOT), attributes);
    }

    private static void add(StringBuilder name, @Nullable StringBuilder value, List<Attribute> attributes) {
        String lower = name.toString().toLowerCase(Locale.ROOT);
        if (!lower.isEmpty()
                && attributes.stream().noneMatch(known -> known.name().equals(lower))) {
            attributes.add(new Attribute(lower, Optional.ofNullable(value).map(StringBuilder::toString)));
        }
    }

    /** The value of an attribute as it was written, without the white space around it; empty if there is none. */
    Optional<String> value(String attribute) {
        return attributes.stream()
                .filter(candidate -> candidate.name().equals(attribute))
                .findFirst()
                .flatMap(Attribute::source)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
