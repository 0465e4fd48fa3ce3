package org.vitrine.client.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an element.
 *
 * @param name in lower case
 * @param source its value as it stands between double quotes, character references and all; empty if it has none
 */
public record Attribute(String name, Optional<String> source) {

    public Attribute {
        source = source.map(text -> text.replace("\"", "&quot;"));
    }

    /** An attribute with a plain text as its value. */
    public static Attribute plain(String name, String value) {
        return new Attribute(name, Optional.of(escape(value)));
    }

    /** An attribute as an author wrote its value in HTML. */
    public static Attribute written(String name, String source) {
        return new Attribute(name, Optional.of(source));
    }

    /** Whether there is nothing in it but white space. */
    public boolean isBlank() {
        return source.map(String::isBlank).orElse(true);
    }

    /** Prints it with a space before it. */
    public void print(StringBuilder markup) {
        markup.append(' ').append(name);
        source.ifPresent(text -> markup.append("=\"").append(text).append('"'));
    }

    /** A text as it stands in HTML, between double quotes or outside of tags. */
    public static String escape(String text) {
        @Nullable StringBuilder escaped = null;
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (!reference.isEmpty()) {
                escaped = escaped == null ? new StringBuilder(text.length() + 64) : escaped;
                escaped.append(text, taken, i).append(reference);
                taken = i + 1;
            }
        }
        return escaped == null
                ? text
                : escaped.append(text, taken, text.length()).toString();
    }

    private static String reference(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
