package org.vitrine.servlet.token;

import jakarta.servlet.ServletConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.token.AskedPickerTokens;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.client.token.PickerTokens;

/**
 * What the token servlet was told. Each setting is looked for among the servlet's parameters ({@code pickerKey}), those of
 * the application ({@code vitrine.pickerKey}), and in the environment ({@code VITRINE_PICKER_KEY}), in this order.
 *
 * @param tokens where tokens come from
 * @param role that editors have to be in; everybody who is signed in may choose without one
 * @param anonymous name of the user whom the CMS takes for nobody
 */
record TokenSettings(PickerTokens tokens, Optional<String> role, String anonymous) {

    /** People wait longer than pages, and may try again at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * @param environment gives a variable's value, null if it is not set
     * @throws IllegalArgumentException if a setting is missing or wrong, and how it should be
     */
    static TokenSettings of(ServletConfig servlet, UnaryOperator<@Nullable String> environment) {
        Lookup lookup = new Lookup(servlet, environment);
        String site = lookup.required("site", "magazine");
        Optional<String> pickerKey = lookup.find("pickerKey");
        PickerTokens tokens = pickerKey.isPresent()
                ? new PickerTokenMinter(site, pickerKey.get().getBytes(StandardCharsets.UTF_8), InstantSource.system())
                : asked(lookup, site);
        return new TokenSettings(
                tokens, lookup.find("role"), lookup.find("anonymous").orElse("anonymous"));
    }

    private static PickerTokens asked(Lookup lookup, String site) {
        String key = lookup.find("apiKey")
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "It needs the site's picker key (pickerKey, or"
                                        + " VITRINE_PICKER_KEY), or an API key with the scope token:mint (apiKey, or VITRINE_API_KEY)."));
        URI server = URI.create(lookup.required("server", "http://vitrine.internal:8080"));
        return new AskedPickerTokens(ClientSettings.of(server, URI.create("/media"), site)
                .withApiKey(key)
                .waiting(PATIENCE, Duration.ZERO));
    }

    private record Lookup(ServletConfig servlet, UnaryOperator<@Nullable String> environment) {

        Optional<String> find(String name) {
            String variable = "VITRINE_" + name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            return Stream.of(
                            Optional.ofNullable(servlet.getInitParameter(name)),
                            Optional.ofNullable(servlet.getServletContext().getInitParameter("vitrine." + name)),
                            Optional.ofNullable(environment.apply(variable)))
                    .flatMap(Optional::stream)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        String required(String name, String example) {
            return find(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The parameter " + name + " is missing; it reads like " + example + "."));
        }
    }
}
