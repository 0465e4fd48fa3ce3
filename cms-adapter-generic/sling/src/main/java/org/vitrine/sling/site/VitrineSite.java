package org.vitrine.sling.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.client.connection.ClientSettings;
import org.vitrine.client.facts.FactsClient;
import org.vitrine.client.picture.PictureMarkup;
import org.vitrine.client.token.PickerTokenMinter;
import org.vitrine.client.usage.UsageReporter;
import org.vitrine.servlet.html.PageSettings;

/** The Vitrine that this instance is registered with. */
@Component(
        service = VitrineSite.class,
        configurationPid = VitrineSite.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SiteConfiguration.class)
public final class VitrineSite {

    /** Name of the configuration. */
    public static final String PID = "org.vitrine.sling";

    private final ClientSettings settings;
    private final URI publicServer;
    private final List<String> presets;
    private final FactsClient facts;
    private final PictureMarkup markup;
    private final PickerTokenMinter minter;
    private final Optional<UsageReporter> reporter;

    /** @throws IllegalArgumentException if the configuration is incomplete or wrong, and how it should be */
    @Activate
    public VitrineSite(SiteConfiguration configuration) {
        URI server = address(required(configuration.server(), "server"));
        this.publicServer =
                written(configuration.publicServer()).map(VitrineSite::address).orElse(server);
        URI media = written(configuration.media())
                .map(URI::create)
                .orElseGet(() -> URI.create(publicServer.toString() + "/media"));
        ClientSettings basic = ClientSettings.of(server, media, required(configuration.site(), "site"));
        this.settings = basic.waiting(Duration.ofMillis(configuration.patience()), basic.pause());
        this.presets = Stream.of(configuration.presets())
                .map(String::strip)
                .filter(preset -> !preset.isEmpty())
                .toList();
        if (presets.isEmpty()) {
            throw new IllegalArgumentException("presets names at least one preset, such as inline.");
        }
        presets.stream()
                .filter(preset -> !PageSettings.isPreset(preset))
                .findFirst()
                .ifPresent(preset -> {
                    throw new IllegalArgumentException(
                            "presets holds names of lower-case letters, digits and hyphens; not \"" + preset + "\".");
                });
        this.facts = new FactsClient(settings);
        this.markup = new PictureMarkup(settings);
        this.minter = new PickerTokenMinter(
                settings.site(),
                required(configuration.pickerKey(), "pickerKey").getBytes(StandardCharsets.UTF_8),
                InstantSource.system());
        this.reporter = written(configuration.apiKey()).map(key -> new UsageReporter(settings.withApiKey(key)));
    }

    /** Name under which this CMS is registered. */
    public String name() {
        return settings.site();
    }

    /** Vitrine's address for browsers, without a slash at its end. */
    public URI publicServer() {
        return publicServer;
    }

    /** Delivery base for browsers. */
    public URI media() {
        return settings.media();
    }

    /** What editors may choose from, at least one; the first is that of pictures that name none. */
    public List<String> presets() {
        return presets;
    }

    public FactsClient facts() {
        return facts;
    }

    public PictureMarkup markup() {
        return markup;
    }

    public PickerTokenMinter minter() {
        return minter;
    }

    /** Tells where assets are used; nothing if there is no API key. */
    public Optional<UsageReporter> reporter() {
        return reporter;
    }

    private static URI address(String text) {
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static String required(String value, String name) {
        return written(value)
                .orElseThrow(() -> new IllegalArgumentException("The configuration " + PID + " needs " + name + "."));
    }

    /** An attribute that nobody filled in comes as null whatever its type says. */
    private static Optional<String> written(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
