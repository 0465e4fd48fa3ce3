package org.vitrine.proxy.origin.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PublicAddressesTest {

    /** Prefixes behind which an IPv4 address can hide, each with the bytes that follow it. */
    private static final String[] WRAPPERS = {
        "64:ff9b::", "64:ff9b:1::", "::", "::ffff:0:0", "2002::", "2001::", "fe80::5efe:0:0"
    };

    @Property
    void noAddressOfARefusedBlockIsPublic(@ForAll("special") InetAddress address) {
        assertThat(PublicAddresses.objection(address))
                .as(address.getHostAddress())
                .isPresent();
    }

    @Property
    void whatJavaItselfKnowsAsSpecialIsRefused(@ForAll int ipv4) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes(ipv4));
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            assertThat(PublicAddresses.objection(address)).isPresent();
        }
    }

    @Property
    void aRefusedAddressIsRefusedInEveryWrapping(@ForAll("special4") InetAddress address) throws UnknownHostException {
        for (String wrapper : WRAPPERS) {
            byte[] whole = InetAddress.ofLiteral(wrapper).getAddress().length == 16
                    ? InetAddress.ofLiteral(wrapper).getAddress()
                    : new byte[16];
            System.arraycopy(address.getAddress(), 0, whole, wrapper.equals("2002::") ? 2 : 12, 4);
            assertThat(PublicAddresses.objection(InetAddress.getByAddress(whole)))
                    .as(wrapper + " around " + address.getHostAddress())
                    .isPresent();
        }
    }

    @Property
    void onlyGlobalUnicastIsPublicInIpv6(@ForAll long high, @ForAll long low) throws UnknownHostException {
        byte[] whole = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        InetAddress address = InetAddress.getByAddress(whole);
        boolean globalUnicast = (whole[0] & 0xE0) == 0x20;
        assertThat(address.getAddress().length == 4
                        || globalUnicast
                        || PublicAddresses.objection(address).isPresent())
                .as(address.getHostAddress())
                .isTrue();
    }

    @Property
    void aBlockHoldsExactlyTheAddressesThatShareItsBits(
            @ForAll int first, @ForAll int other, @ForAll("lengths") int length) throws UnknownHostException {
        AddressBlock block = new AddressBlock(InetAddress.getByAddress(bytes(first)), length);
        int mask = length == 0 ? 0 : -1 << (32 - length);
        assertThat(block.contains(InetAddress.getByAddress(bytes(other)))).isEqualTo((first & mask) == (other & mask));
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 32);
    }

    @Provide
    Arbitrary<InetAddress> special() {
        return Arbitraries.of(
                        "0.0.0.0/8",
                        "10.0.0.0/8",
                        "100.64.0.0/10",
                        "127.0.0.0/8",
                        "169.254.0.0/16",
                        "172.16.0.0/12",
                        "192.0.0.0/24",
                        "192.0.2.0/24",
                        "192.168.0.0/16",
                        "198.18.0.0/15",
                        "198.51.100.0/24",
                        "203.0.113.0/24",
                        "224.0.0.0/4",
                        "240.0.0.0/4",
                        "::/96",
                        "fc00::/7",
                        "fe80::/10",
                        "ff00::/8",
                        "2001::/32",
                        "2001:db8::/32",
                        "2002::/16",
                        "100::/64",
                        "5f00::/16",
                        "3fff::/20")
                .flatMap(PublicAddressesTest::inBlock);
    }

    @Provide
    Arbitrary<InetAddress> special4() {
        return Arbitraries.of("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16")
                .flatMap(PublicAddressesTest::inBlock);
    }

    private static Arbitrary<InetAddress> inBlock(String text) {
        AddressBlock block = AddressBlock.parse(text);
        byte[] first = block.first().getAddress();
        return Arbitraries.bytes().array(byte[].class).ofSize(first.length).map(random -> {
            for (int bit = 0; bit < block.length(); bit++) {
                int mask = 0x80 >> bit % 8;
                random[bit / 8] = (byte) (random[bit / 8] & ~mask | first[bit / 8] & mask);
            }
            try {
                return InetAddress.getByAddress(random);
            } catch (UnknownHostException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static byte[] bytes(int ipv4) {
        return ByteBuffer.allocate(4).putInt(ipv4).array();
    }
}
