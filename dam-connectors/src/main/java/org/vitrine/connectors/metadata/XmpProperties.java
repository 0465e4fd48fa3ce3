package org.vitrine.connectors.metadata;

import static org.vitrine.connectors.metadata.XmpNames.CREATIVE_COMMONS;
import static org.vitrine.connectors.metadata.XmpNames.DC;
import static org.vitrine.connectors.metadata.XmpNames.IPTC_CORE;
import static org.vitrine.connectors.metadata.XmpNames.PHOTOSHOP;
import static org.vitrine.connectors.metadata.XmpNames.PLUS;
import static org.vitrine.connectors.metadata.XmpNames.PLUS_PREFIX;
import static org.vitrine.connectors.metadata.XmpNames.RIGHTS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.core.asset.Texts;
import org.vitrine.core.locale.LocalizedText;

/**
 * What an XMP packet says of a file, in Vitrine's words.
 *
 * <ul>
 *   <li>title, description: {@code dc:title}, {@code dc:description}; alt text:
 *       {@code Iptc4xmpCore:AltTextAccessibility}; tags: {@code dc:subject}
 *   <li>credit: {@code photoshop:Credit}; who made it: {@code dc:creator}; copyright: {@code dc:rights}, else {@code xmpRights:Owner}
 *   <li>licence: the first web address of {@code xmpRights:WebStatement}, {@code cc:license} and
 *       {@code xmpRights:UsageTerms}; licensor: the first of {@code plus:Licensor/plus:LicensorURL}
 *   <li>dates: {@code plus:LicenseStartDate}, {@code plus:LicenseEndDate}
 * </ul>
 */
final class XmpProperties {

    private final XmpPacket xmp;

    private XmpProperties(XmpPacket xmp) {
        this.xmp = xmp;
    }

    /** What a packet says. */
    static Described read(XmpPacket xmp) {
        XmpProperties properties = new XmpProperties(xmp);
        return new Described(
                properties.texts(), xmp.strings(DC, "subject"), properties.rights(), properties.creators());
    }

    private Texts texts() {
        return new Texts(
                xmp.localized(DC, "title"),
                xmp.localized(DC, "description"),
                xmp.localized(IPTC_CORE, "AltTextAccessibility"));
    }

    private EmbeddedRights rights() {
        LocalizedText notice = xmp.localized(DC, "rights");
        LocalizedText owner = xmp.text(RIGHTS, "Owner").map(LocalizedText::of).orElse(LocalizedText.NONE);
        return new EmbeddedRights(
                xmp.text(PHOTOSHOP, "Credit"),
                notice.isEmpty() ? owner : notice,
                firstAddress(licences()),
                firstAddress(licensors()),
                date("LicenseStartDate"),
                date("LicenseEndDate"));
    }

    private Optional<String> creators() {
        return Optional.of(String.join(", ", xmp.strings(DC, "creator"))).filter(names -> !names.isBlank());
    }

    private static Optional<URI> firstAddress(List<String> written) {
        return written.stream().flatMap(text -> webAddress(text).stream()).findFirst();
    }

    private List<String> licences() {
        List<String> addresses = new ArrayList<>(xmp.strings(RIGHTS, "WebStatement"));
        addresses.addAll(xmp.strings(CREATIVE_COMMONS, "license"));
        addresses.addAll(xmp.strings(RIGHTS, "UsageTerms"));
        return addresses;
    }

    private List<String> licensors() {
        List<String> addresses = new ArrayList<>();
        String list = PLUS_PREFIX + "Licensor";
        for (int i = 1; i <= xmp.count(PLUS, list); i++) {
            addresses.addAll(xmp.strings(PLUS, list + "[" + i + "]/" + PLUS_PREFIX + "LicensorURL"));
        }
        addresses.addAll(xmp.strings(PLUS, "LicensorURL"));
        return addresses;
    }

    private Optional<EmbeddedDate> date(String name) {
        return xmp.text(PLUS, name).map(written -> new EmbeddedDate(PLUS_PREFIX + name, written));
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            // Usage terms are mostly prose, and prose is no licence address.
            return Optional.empty();
        }
    }
}
