package org.vitrine.generic.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * By what a caller without a credential is counted: its IPv4 address, or the 64 bits of its IPv6 address that its network
 * has given it (RFC 4291). The other 64 are its own to choose, and would make as many callers of it as it likes.
 */
final class CallerNetwork {

    private static final int KEPT_OF_6 = 8;
    private static final int LENGTH_OF_4 = 4;

    private CallerNetwork() {}

    /** The network of an address written in numbers; of anything else the text as it is. */
    static String of(String address) {
        String bare = address.replaceAll("[\\[\\]]|%.*", "");
        try {
            byte[] bytes = InetAddress.ofLiteral(bare).getAddress();
            if (bytes.length == LENGTH_OF_4) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            Arrays.fill(bytes, KEPT_OF_6, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return address;
        }
    }
}
