package org.vitrine.picker.embed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.picker.wording.Words;

/**
 * What a frame's address says. Nothing in it is believed: the site and the origin are looked up, the rest is reduced to
 * what it may be.
 *
 * @param site name of the site, empty if none is named that could be one
 * @param origin of the page around the frame, empty if none is named that could be one
 * @param session the host's id for this opening, empty if it is missing or not one
 * @param language {@code en}, {@code de} or {@code fr}
 * @param theme how it looks
 */
public record EmbedRequest(String site, String origin, String session, Locale language, Theme theme) {

    private static final Pattern SITE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-\\[\\]:]{1,255}");
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** Light, dark, or as the editor's system says. */
    public enum Theme {
        LIGHT("light"),
        DARK("dark"),
        AUTO("light dark");

        private final String colourScheme;

        Theme(String colourScheme) {
            this.colourScheme = colourScheme;
        }

        /** Value of the CSS property {@code color-scheme}. */
        public String colourScheme() {
            return colourScheme;
        }

        static Theme parse(String text) {
            return switch (text) {
                case "light" -> LIGHT;
                case "dark" -> DARK;
                default -> AUTO;
            };
        }
    }

    /** Reads the address's query parameters, each with all its values. */
    public static EmbedRequest read(Map<String, List<String>> parameters) {
        return new EmbedRequest(
                matching(SITE, only(parameters, "site")),
                matching(ORIGIN, only(parameters, "origin")),
                matching(SESSION, only(parameters, "session")),
                Words.spoken(only(parameters, "lang")),
                Theme.parse(only(parameters, "theme")));
    }

    /** Reads the address of a servlet's request. */
    public static EmbedRequest readServlet(Map<String, String[]> parameters) {
        return read(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /** A parameter said twice counts as not said: two readers would see two values. */
    private static String only(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static String matching(Pattern form, String text) {
        return form.matcher(text).matches() ? text : "";
    }
}
