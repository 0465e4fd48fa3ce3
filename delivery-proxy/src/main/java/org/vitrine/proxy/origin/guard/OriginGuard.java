package org.vitrine.proxy.origin.guard;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether something may be fetched from somewhere, so that nobody who can write a web address makes Vitrine ask
 * machines of its own network for them (server-side request forgery). Pure: names are resolved by others.
 */
public final class OriginGuard {

    private final OriginRules rules;

    public OriginGuard(OriginRules rules) {
        this.rules = rules;
    }

    /** What speaks against an address as written, in plain words; empty if nothing does. */
    public Optional<String> objection(URI uri) {
        String scheme = uri.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            return Optional.of("Files are fetched over http or https only; not from " + shown(uri) + ".");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of(
                    "An address holds no user name or password; take them out of that of " + uri.getHost() + ".");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return Optional.of("An address names a host; " + shown(uri) + " does not.");
        }
        if (!rules.allowsPort(port(uri))) {
            return Optional.of("The port of " + shown(uri) + " is not among those allowed.");
        }
        if (!rules.allowsHost(uri.getHost())) {
            return Optional.of("The host of " + shown(uri) + " is not among those allowed.");
        }
        return Optional.empty();
    }

    /** What speaks against a host, given every address its name resolves to; empty if nothing does. */
    public Optional<String> objection(String host, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return Optional.of("The name " + host + " resolves to no address.");
        }
        return addresses.stream()
                .flatMap(address -> objection(host, address).stream())
                .findFirst();
    }

    private Optional<String> objection(String host, InetAddress address) {
        Optional<String> special = PublicAddresses.objection(address);
        boolean exempt = special.isPresent()
                && (rules.allowsPrivately(host)
                        || rules.privateBlocks().stream().anyMatch(block -> block.contains(address)));
        return special.filter(what -> !exempt)
                .map(what -> "The host " + host + " has the address " + address.getHostAddress() + ", which is " + what
                        + ". If it is a store of your own network, add it to allowPrivate.");
    }

    /** The port an address means. */
    public static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** An address without what may be secret in it, for people: neither user nor query. */
    public static String shown(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + host + port + (uri.getRawPath() == null ? "" : uri.getRawPath());
    }
}
