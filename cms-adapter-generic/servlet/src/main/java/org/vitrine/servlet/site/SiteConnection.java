package org.vitrine.servlet.site;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.core.locale.LanguageTag;

/**
 * A web application's connection to Vitrine.
 *
 * @param facts asks for facts, and keeps them
 * @param markup prints them
 * @param locale of pages that do not name theirs
 */
public record SiteConnection(FactsClient facts, PictureMarkup markup, Optional<LanguageTag> locale) {

    /** Request attribute that names a page's locale, as a text or a {@link Locale}. */
    public static final String LOCALE_ATTRIBUTE = "org.vitrine.locale";

    private static final String NAME = SiteConnection.class.getName();

    /**
     * The application's connection, made at the first call.
     *
     * @throws IllegalArgumentException if a context parameter is missing or wrong, and how it should be
     */
    public static SiteConnection of(ServletContext application) {
        synchronized (SiteConnection.class) {
            if (application.getAttribute(NAME) instanceof SiteConnection known) {
                return known;
            }
            SiteConnection made = connect(application);
            application.setAttribute(NAME, made);
            return made;
        }
    }

    private static SiteConnection connect(ServletContext application) {
        ClientSettings basic = ClientSettings.of(
                URI.create(required(application, "vitrine.server", "http://vitrine.internal:8080")),
                URI.create(required(application, "vitrine.media", "https://media.example.com/media")),
                required(application, "vitrine.site", "magazine"));
        ClientSettings patient = optional(application, "vitrine.patience")
                .map(text -> basic.waiting(milliseconds(text), basic.pause()))
                .orElse(basic);
        ClientSettings settings =
                optional(application, "vitrine.apiKey").map(patient::withApiKey).orElse(patient);
        return new SiteConnection(
                new FactsClient(settings),
                new PictureMarkup(settings),
                optional(application, "vitrine.locale").map(SiteConnection::language));
    }

    /** The locale that the application has set for this request. */
    public static Optional<LanguageTag> localeOf(ServletRequest request) {
        Object set = request.getAttribute(LOCALE_ATTRIBUTE);
        return set instanceof Locale locale
                ? LanguageTag.parse(locale.toLanguageTag())
                : Optional.ofNullable(set).map(Object::toString).flatMap(LanguageTag::parse);
    }

    /** Reads a locale that someone configured. */
    public static LanguageTag language(String text) {
        return LanguageTag.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("A locale reads like en-GB (BCP 47); not \"" + text + "\"."));
    }

    private static Duration milliseconds(String text) {
        try {
            return Duration.ofMillis(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "vitrine.patience is a number of milliseconds, such as 1000; not \"" + text + "\".", e);
        }
    }

    private static String required(ServletContext application, String name, String example) {
        return optional(application, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The context parameter " + name + " is missing; it reads like " + example + "."));
    }

    private static Optional<String> optional(ServletContext application, String name) {
        return Optional.ofNullable(application.getInitParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
