package org.vitrine.picker.wording;

import java.io.Serializable;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vitrine.core.locale.LanguageTag;

/**
 * One language's voice: sentences by name, and dates, numbers and names as its readers write them.
 *
 * @param locale one of {@link #LANGUAGES}
 * @param zone where the reader's clock stands
 */
public record Words(Locale locale, ZoneId zone) implements Serializable {

    /** Languages the picker speaks, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private static final String BUNDLE = "org.vitrine.picker.wording.picker";
    private static final int STEP = 1000;

    /** The voice for a language tag; English if the picker does not speak it. */
    public static Words in(String language, ZoneId zone) {
        return new Words(spoken(language), zone);
    }

    /** The language of a tag, if the picker speaks it; else English. */
    public static Locale spoken(String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return LANGUAGES.stream()
                .filter(offered -> offered.getLanguage().equals(wanted))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /**
     * A sentence.
     *
     * @param values what stands in its gaps; moments are written as dates
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String say(String name, Object... values) {
        Object[] written = values.clone();
        for (int i = 0; i < written.length; i++) {
            if (written[i] instanceof Instant moment) {
                written[i] = day(moment);
            }
        }
        return new MessageFormat(bundle(locale).getString(name), locale).format(written);
    }

    /** A day, such as 31 Mar 2027. */
    public String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(regional())
                .format(moment.atZone(zone));
    }

    /** A day and a time of day. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(regional())
                .format(moment.atZone(zone));
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A file's size in steps of a thousand, such as 1.4 MB. */
    public String bytes(long bytes) {
        if (bytes < STEP) {
            return say("size.bytes", bytes);
        }
        double size = (double) bytes / STEP;
        int unit = 0;
        while (size >= STEP - 0.5 && unit < 2) {
            size /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
        return say("size." + List.of("kilobytes", "megabytes", "gigabytes").get(unit), format.format(size));
    }

    /** A language's name in this language. */
    public String language(LanguageTag tag) {
        if (tag.equals(LanguageTag.ANY)) {
            return say("language.any");
        }
        return capital(tag.toLocale().getDisplayName(locale));
    }

    /** A country's name in this language. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** Several words as a list. */
    public String list(List<String> words) {
        return String.join(", ", words);
    }

    static ResourceBundle bundle(Locale locale) {
        // No fallback to the machine's language: an English reader on a French server reads English.
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** English dates are written the British way: day before month. */
    private Locale regional() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
