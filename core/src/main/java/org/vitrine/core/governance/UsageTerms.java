package org.vitrine.core.governance;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an asset may be shown and what must be said with it.
 *
 * @param markets ISO 3166 country codes in upper case; empty means every market
 * @param channels lower-case names such as {@code web} or {@code print}; empty means every channel
 * @param credit the line to print beside the asset
 * @param copyright the notice of the owner
 * @param licence where the licence can be read; http or https only, since it becomes a link in pages
 * @param licensor where those who grant licences can be asked for one; http or https only
 */
public record UsageTerms(
        Set<String> markets,
        Set<String> channels,
        Optional<String> credit,
        Optional<String> copyright,
        Optional<URI> licence,
        Optional<URI> licensor) {

    public static final UsageTerms ANYWHERE =
            new UsageTerms(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public UsageTerms {
        for (String market : markets) {
            if (!market.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException(
                        "A market is a two-letter country code such as DE; not \"" + market + "\".");
            }
        }
        for (String channel : channels) {
            if (!channel.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new IllegalArgumentException(
                        "A channel is a lower-case name such as web; not \"" + channel + "\".");
            }
        }
        licence.ifPresent(link -> requireWeb("A licence", link));
        licensor.ifPresent(link -> requireWeb("A licensor", link));
        markets = Collections.unmodifiableSet(new TreeSet<>(markets));
        channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    }

    /** Terms that do not say whom to ask. */
    public UsageTerms(
            Set<String> markets,
            Set<String> channels,
            Optional<String> credit,
            Optional<String> copyright,
            Optional<URI> licence) {
        this(markets, channels, credit, copyright, licence, Optional.empty());
    }

    private static void requireWeb(String what, URI link) {
        if (!"https".equalsIgnoreCase(link.getScheme()) && !"http".equalsIgnoreCase(link.getScheme())) {
            throw new IllegalArgumentException(what + " is a web address (http or https); not \"" + link + "\".");
        }
    }
}
