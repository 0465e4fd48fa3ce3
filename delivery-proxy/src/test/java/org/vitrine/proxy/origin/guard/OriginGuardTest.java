package org.vitrine.proxy.origin.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginGuardTest {

    private static final OriginGuard PUBLIC = new OriginGuard(OriginRules.PUBLIC);

    @Test
    void anOrdinaryAddressOfThePublicInternetMayBeAsked() {
        assertThat(PUBLIC.objection(URI.create("https://assets.example.com/a.jpg?x=1")))
                .isEmpty();
        assertThat(PUBLIC.objection("assets.example.com", addresses("93.184.216.34", "2606:2800:220:1::1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://assets.example.com/a.jpg",
                "file:///etc/passwd",
                "jar:https://assets.example.com/a.jar!/x",
                "//assets.example.com/a.jpg",
                "https:///a.jpg",
                "https://someone@assets.example.com/a.jpg",
                "https://someone:secret@assets.example.com/a.jpg",
                "https://assets.example.com:22/a.jpg",
                "http://assets.example.com:0/a.jpg"
            })
    void whatIsNoPlainWebAddressIsRefused(String uri) {
        assertThat(PUBLIC.objection(URI.create(uri)))
                .isPresent()
                .hasValueSatisfying(reason -> assertThat(reason).doesNotContain("secret"));
    }

    @Test
    void everyAddressOfANameMustPass() {
        assertThat(PUBLIC.objection("mixed.example", addresses("93.184.216.34", "10.0.0.7")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("10.0.0.7", "private", "allowPrivate"));
        assertThat(PUBLIC.objection("nowhere.example", List.of())).isPresent();
    }

    @Test
    void hostsAndBlocksOfTheOwnNetworkAreExemptOnceNamed() {
        OriginRules rules = new OriginRules(
                Set.of(9000),
                Set.of(),
                Set.of("Minio.internal"),
                List.of(AddressBlock.parse("10.1.0.0/16"), AddressBlock.parse("fd00::/8")));
        OriginGuard guard = new OriginGuard(rules);
        assertThat(guard.objection(URI.create("http://minio.internal:9000/photos")))
                .isEmpty();
        assertThat(guard.objection("minio.internal.", addresses("192.168.1.5"))).isEmpty();
        assertThat(guard.objection("other.internal", addresses("10.1.255.254", "fd12::1")))
                .isEmpty();
        assertThat(guard.objection("other.internal", addresses("10.2.0.1"))).isPresent();
        assertThat(guard.objection("other.internal", addresses("127.0.0.1"))).isPresent();
    }

    @Test
    void withAListOfHostsNoOtherIsAsked() {
        OriginGuard guard =
                new OriginGuard(new OriginRules(Set.of(), Set.of("assets.example.com"), Set.of(), List.of()));
        assertThat(guard.objection(URI.create("https://ASSETS.example.com./a.jpg")))
                .isEmpty();
        assertThat(guard.objection(URI.create("https://assets.example.com.evil.example/a.jpg")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "127.1",
                "0",
                "::1",
                "[::1]",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "169.254.169.254",
                "2852039166",
                "fe80::1",
                "localhost"
            })
    void everySpellingOfThisMachineIsRefusedByTheResolver(String host) {
        GuardedResolver resolver = new GuardedResolver(PUBLIC, HostLookup.SYSTEM);
        assertThatThrownBy(() -> resolver.resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void theResolverGivesTheAddressesThatWereJudgedAndNoOthers() throws UnknownHostException {
        List<InetAddress> judged = addresses("93.184.216.34");
        GuardedResolver resolver = new GuardedResolver(PUBLIC, host -> judged);
        assertThat(resolver.resolve("assets.example.com")).containsExactlyElementsOf(judged);
    }

    private static List<InetAddress> addresses(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toList();
    }
}
