package org.vitrine.generic.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocaleLookup;

/** The pages' words in one language. Add a language by adding its bundle and naming it here. */
public final class PageWords {

    /** Languages there are bundles for, the default first. */
    static final List<LanguageTag> LANGUAGES =
            List.of(new LanguageTag("en"), new LanguageTag("de"), new LanguageTag("fr"));

    private static final String BUNDLE = "org.vitrine.generic.page.words";
    private static final int LONGEST = 200;

    private final LanguageTag language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private PageWords(LanguageTag language) {
        this.language = language;
        this.locale = language.value().equals("en") ? Locale.UK : language.toLocale();
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.toLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The words a reader understands best.
     *
     * @param asked the language the address names
     * @param accepted value of {@code Accept-Language} (RFC 9110 section 12.5.4)
     */
    static PageWords of(Optional<LanguageTag> asked, @Nullable String accepted) {
        List<LanguageTag> wanted = asked.map(List::of).orElseGet(() -> ranges(accepted));
        return new PageWords(LocaleLookup.choose(wanted, LANGUAGES).orElse(LANGUAGES.getFirst()));
    }

    private static List<LanguageTag> ranges(@Nullable String accepted) {
        if (accepted == null || accepted.length() > LONGEST) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> LanguageTag.parse(range.getRange()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            // What cannot be read asks for nothing.
            return List.of();
        }
    }

    public LanguageTag tag() {
        return language;
    }

    /** The language, for the page's {@code lang}. */
    public String getLanguage() {
        return language.value();
    }

    /** A text, with values put in as {@link MessageFormat} says. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A day, written out. */
    String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(ZoneOffset.UTC));
    }
}
