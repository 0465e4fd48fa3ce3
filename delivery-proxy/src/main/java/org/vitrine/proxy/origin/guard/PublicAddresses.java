package org.vitrine.proxy.origin.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells machines of the public internet from all others, by IANA's registries of special-purpose addresses (RFC 6890).
 * Of IPv6, what is not global unicast is refused as a whole, and so are Teredo and 6to4, which wrap an IPv4 address that
 * a relay unwraps; behind NAT64's prefix (RFC 6052) the IPv4 address within decides.
 */
final class PublicAddresses {

    private record Special(AddressBlock block, String what) {}

    private static final AddressBlock NAT64 = AddressBlock.parse("64:ff9b::/96");
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");

    private static final List<Special> SPECIAL = List.of(
            special("0.0.0.0/8", "this network"),
            special("10.0.0.0/8", "private"),
            special("100.64.0.0/10", "shared by a carrier's customers"),
            special("127.0.0.0/8", "this machine"),
            special("169.254.0.0/16", "link-local"),
            special("172.16.0.0/12", "private"),
            special("192.0.0.0/24", "reserved for protocols"),
            special("192.0.2.0/24", "for documentation"),
            special("192.88.99.0/24", "a 6to4 relay"),
            special("192.168.0.0/16", "private"),
            special("198.18.0.0/15", "for benchmarks"),
            special("198.51.100.0/24", "for documentation"),
            special("203.0.113.0/24", "for documentation"),
            special("224.0.0.0/4", "multicast"),
            special("240.0.0.0/4", "reserved"),
            special("::/128", "unspecified"),
            special("::1/128", "this machine"),
            special("::/96", "an IPv4 address in IPv6 form"),
            special("fc00::/7", "private"),
            special("fe80::/10", "link-local"),
            special("fec0::/10", "site-local"),
            special("ff00::/8", "multicast"),
            special("2001::/32", "Teredo"),
            special("2001::/23", "reserved for protocols"),
            special("2001:db8::/32", "for documentation"),
            special("2002::/16", "6to4"),
            special("3fff::/20", "for documentation"));

    private PublicAddresses() {}

    /** Why an address is none of the public internet, in a word or two; empty if it is one. */
    static Optional<String> objection(InetAddress address) {
        for (Special special : SPECIAL) {
            if (special.block().contains(address)) {
                return Optional.of(special.what());
            }
        }
        if (address instanceof Inet6Address && NAT64.contains(address)) {
            return objection(embedded(address));
        }
        return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)
                ? Optional.of("not global")
                : Optional.empty();
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new AssertionError("Four bytes are an IPv4 address", e);
        }
    }

    private static Special special(String block, String what) {
        return new Special(AddressBlock.parse(block), what);
    }
}
