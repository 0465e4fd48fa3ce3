package org.vitrine.proxy.origin.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operator allows beyond, or less than, the public internet on its usual ports.
 *
 * @param ports that may be asked, besides 80 and 443
 * @param hosts the only ones that may be asked; empty for any
 * @param privateHosts that may lie in a private network
 * @param privateBlocks of private networks that may be asked
 */
public record OriginRules(
        Set<Integer> ports, Set<String> hosts, Set<String> privateHosts, List<AddressBlock> privateBlocks) {

    public static final OriginRules PUBLIC = new OriginRules(Set.of(), Set.of(), Set.of(), List.of());

    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    public OriginRules {
        for (int port : ports) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("A port is 1 to 65535; not " + port + ".");
            }
        }
        ports = Set.copyOf(ports);
        hosts = hosts.stream().map(OriginRules::plain).collect(Collectors.toUnmodifiableSet());
        privateHosts = privateHosts.stream().map(OriginRules::plain).collect(Collectors.toUnmodifiableSet());
        privateBlocks = List.copyOf(privateBlocks);
    }

    /** These rules and one more port, such as that of an endpoint the operator names. */
    public OriginRules andPort(int port) {
        Set<Integer> more = new HashSet<>(ports);
        more.add(port);
        return new OriginRules(more, hosts, privateHosts, privateBlocks);
    }

    boolean allowsPort(int port) {
        return USUAL_PORTS.contains(port) || ports.contains(port);
    }

    boolean allowsHost(String host) {
        return hosts.isEmpty() || hosts.contains(plain(host));
    }

    boolean allowsPrivately(String host) {
        return privateHosts.contains(plain(host));
    }

    /** Host names know no case, and one with a dot at its end is the same. */
    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
