package org.vitrine.connectors.sidecar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.catalog.yaml.YamlMap;
import org.vitrine.core.governance.RightsDate;

/** Rights as people write them beside a file; each empty where nothing is written. */
public record WrittenRights(
        Optional<RightsDate> from,
        Optional<RightsDate> until,
        Optional<Set<String>> markets,
        Optional<Set<String>> channels,
        Optional<String> credit,
        Optional<String> copyright,
        Optional<URI> licence,
        Optional<URI> licensor) {

    public static final WrittenRights NONE = new WrittenRights(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Reads the map under {@code rights}; what is wrong in it is a mistake in the map's collector. */
    public static WrittenRights read(YamlMap map) {
        WrittenRights rights = new WrittenRights(
                map.value("from", WrittenRights::date),
                map.value("until", WrittenRights::date),
                words(map, "markets", "[A-Z]{2}", "A market is a two-letter country code such as DE"),
                words(map, "channels", "[a-z][a-z0-9-]{0,39}", "A channel is a lower-case name such as web"),
                map.text("credit"),
                map.text("copyright"),
                map.value("licence", text -> webAddress("A licence", text)),
                map.value("licensor", text -> webAddress("A licensor", text)));
        map.refuseOthers();
        return rights;
    }

    /** These rights, and where they are silent another's. */
    public WrittenRights orElse(WrittenRights other) {
        return new WrittenRights(
                from.or(() -> other.from),
                until.or(() -> other.until),
                markets.or(() -> other.markets),
                channels.or(() -> other.channels),
                credit.or(() -> other.credit),
                copyright.or(() -> other.copyright),
                licence.or(() -> other.licence),
                licensor.or(() -> other.licensor));
    }

    private static RightsDate date(String text) {
        return RightsDate.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A date reads like 2027-03-31 or 2027-03-31T18:00:00Z; not \"" + text + "\"."));
    }

    private static Optional<Set<String>> words(YamlMap map, String key, String form, String expected) {
        if (!map.has(key)) {
            return Optional.empty();
        }
        List<String> words = map.values(key, word -> {
            if (!word.matches(form)) {
                throw new IllegalArgumentException(expected + "; not \"" + word + "\".");
            }
            return word;
        });
        return Optional.of(Set.copyOf(words));
    }

    private static URI webAddress(String what, String text) {
        URI uri = URI.create(text);
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException(what + " is a web address (http or https); not \"" + text + "\".");
        }
        return uri;
    }
}
