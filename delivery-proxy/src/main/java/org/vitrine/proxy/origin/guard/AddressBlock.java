package org.vitrine.proxy.origin.guard;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neighbouring IP addresses in CIDR notation (RFC 4632, RFC 4291): {@code 10.0.0.0/8}, {@code fc00::/7}; an address
 * alone is a block of one.
 *
 * @param first an address of the block
 * @param length how many leading bits all its addresses share
 */
public record AddressBlock(InetAddress first, int length) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F.:]{2,45})(?:/(\\d{1,3}))?");

    public AddressBlock {
        if (length < 0 || length > first.getAddress().length * 8) {
            throw new IllegalArgumentException(
                    "A block of addresses reads 10.0.0.0/8 or fd00::/8, with no more bits than an address has.");
        }
    }

    /**
     * Reads a block or a single address. No name is ever resolved.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static AddressBlock parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A block of addresses reads 10.0.0.0/8 or fd00::/8; not \"" + text + "\".");
        }
        InetAddress first = InetAddress.ofLiteral(form.group(1));
        String bits = form.group(2);
        return new AddressBlock(first, bits == null ? first.getAddress().length * 8 : Integer.parseInt(bits));
    }

    /** Whether an address lies in it. One of the other IP version never does. */
    public boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit += 8) {
            int mask = 0xFF << Math.max(0, 8 - (length - bit)) & 0xFF;
            if (((own[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + length;
    }
}
