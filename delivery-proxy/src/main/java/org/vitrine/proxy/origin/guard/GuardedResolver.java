package org.vitrine.proxy.origin.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and judges the answer. The client connects to the very addresses that are given
 * here and asks no other resolver, for names and for addresses written as such.
 */
public final class GuardedResolver implements DnsResolver {

    private final OriginGuard guard;
    private final HostLookup lookup;

    public GuardedResolver(OriginGuard guard, HostLookup lookup) {
        this.guard = guard;
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> addresses = lookup.addresses(name);
        String objection = guard.objection(name, addresses).orElse("");
        if (!objection.isEmpty()) {
            throw new RefusedOrigin(objection);
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
