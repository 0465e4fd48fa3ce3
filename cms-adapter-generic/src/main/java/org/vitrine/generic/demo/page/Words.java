package org.vitrine.generic.demo.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.vitrine.core.locale.LanguageTag;
import org.vitrine.core.locale.LocaleLookup;

/** The interface's words in one language. Add a language by adding its bundle and naming it here. */
public final class Words {

    /** Languages there are bundles for, the default first. */
    public static final List<LanguageTag> LANGUAGES =
            List.of(new LanguageTag("en"), new LanguageTag("de"), new LanguageTag("fr"));

    private static final String BUNDLE = "org.vitrine.generic.demo.words";

    private final LanguageTag language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(LanguageTag language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.toLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words that fit a locale best; dates as the locale writes them. */
    public static Words in(LanguageTag wanted) {
        LanguageTag language = LocaleLookup.choose(List.of(wanted), LANGUAGES).orElse(LANGUAGES.get(0));
        return new Words(language, locale(wanted, language));
    }

    /** A region decides how dates are written; English without one is written as in the site's default locale. */
    private static Locale locale(LanguageTag wanted, LanguageTag language) {
        if (wanted.language().equals(language.value()) && !wanted.equals(language)) {
            return wanted.toLocale();
        }
        return language.value().equals("en") ? Locale.UK : language.toLocale();
    }

    public String language() {
        return language.value();
    }

    /** A text, with values put in as {@link MessageFormat} says. */
    public String say(String key, Object... values) {
        String text = bundle.getString(key);
        return new MessageFormat(text, locale).format(values);
    }

    /** All texts whose keys begin with a prefix, by the rest of the key: for scripts. */
    public Map<String, String> under(String prefix) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), say(key));
            }
        }
        return texts;
    }

    /** A day as this language writes it. */
    public String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /** A moment as this language writes it, to the minute. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /** What a language or locale is called in its own tongue. */
    public static String ownName(LanguageTag tag) {
        Locale named = tag.toLocale();
        String name = named.getDisplayLanguage(named);
        return name.substring(0, 1).toUpperCase(named) + name.substring(1);
    }
}
