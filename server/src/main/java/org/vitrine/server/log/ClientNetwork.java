package org.vitrine.server.log;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Who asked, without telling who: the network of an address, 24 bits of IPv4 and 48 bits of IPv6. */
final class ClientNetwork {

    private static final int KEPT_OF_4 = 3;
    private static final int KEPT_OF_6 = 6;

    private ClientNetwork() {}

    /** The network of an address written in numbers; a dash for anything else. */
    static String of(String address) {
        String bare = address.replaceAll("[\\[\\]]|%.*", "");
        if (!bare.matches("[0-9a-fA-F:.]+")) {
            return "-";
        }
        try {
            // Numbers are read, and no name is ever looked up.
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            Arrays.fill(bytes, bytes.length == 4 ? KEPT_OF_4 : KEPT_OF_6, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return "-";
        }
    }
}
