package org.vitrine.picker.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.picker.embed.TokenVerdict.Accepted;
import org.vitrine.picker.embed.TokenVerdict.Flaw;
import org.vitrine.picker.embed.TokenVerdict.Rejected;

class PickerTokensTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final byte[] KEY = bytes("a key of at least thirty-two bytes!");
    private static final byte[] STRONG = bytes("a key of at least sixty-four bytes, as the longer algorithms want it!");

    private final PickerTokens tokens = new PickerTokens(
            site -> switch (site) {
                case "magazine", "shop" -> Optional.of(KEY);
                case "strong" -> Optional.of(STRONG);
                default -> Optional.empty();
            },
            InstantSource.fixed(NOW));

    @Test
    void aGoodTokenNamesItsEditor() {
        String token = signed(KEY, claims -> claims);

        assertThat(tokens.verify(token, "magazine")).isEqualTo(new Accepted("anna", NOW.plusSeconds(300)));
    }

    @ParameterizedTest(name = "issued {0} s from now, ending {1} s from now: {2}, {3} minutes")
    @CsvSource({
        "-300, 0, EXPIRED, 1",
        "-900, -1, EXPIRED, 1",
        "-4500, -3600, EXPIRED, 60",
        "61, 300, ISSUED_AHEAD, 2",
        "-10, 891, LIVES_TOO_LONG, 15",
        "0, 7200, LIVES_TOO_LONG, 120",
    })
    void aTokenOutOfItsTimeIsRefusedWithTheMinutes(long issued, long expires, Flaw flaw, long minutes) {
        String token = signed(KEY, claims -> claims.issueTime(at(issued)).expirationTime(at(expires)));

        assertThat(tokens.verify(token, "magazine")).isEqualTo(new Rejected(flaw, minutes));
    }

    @Test
    void aClockAMinuteAheadIsForgiven() {
        String token = signed(KEY, claims -> claims.issueTime(at(60)).expirationTime(at(900)));

        assertThat(tokens.verify(token, "magazine")).isInstanceOf(Accepted.class);
    }

    @Test
    void eachFlawIsToldApart() throws JOSEException {
        String good = signed(KEY, claims -> claims);

        assertFlaw("", "magazine", Flaw.MISSING);
        assertFlaw("  ", "magazine", Flaw.MISSING);
        assertFlaw("not.a.token", "magazine", Flaw.UNREADABLE);
        assertFlaw("x".repeat(5000), "magazine", Flaw.UNREADABLE);
        assertFlaw(good, "nobody", Flaw.NO_KEY);
        assertFlaw(good.substring(0, good.length() - 6) + "AAAAAA", "magazine", Flaw.WRONG_SIGNATURE);
        assertFlaw(
                signed(bytes("another key of thirty-two bytes or so"), claims -> claims),
                "magazine",
                Flaw.WRONG_SIGNATURE);
        assertFlaw(signed(STRONG, claims -> claims.issuer("shop")), "magazine", Flaw.OTHER_SITE);
        assertFlaw(good, "shop", Flaw.OTHER_SITE);
        assertFlaw(signed(KEY, claims -> claims.audience("billing")), "magazine", Flaw.OTHER_AUDIENCE);
        assertFlaw(signed(KEY, claims -> claims.expirationTime(null)), "magazine", Flaw.NO_TIMES);
        assertFlaw(signed(KEY, claims -> claims.issueTime(null)), "magazine", Flaw.NO_TIMES);
    }

    @Test
    void onlyOneAlgorithmCounts() throws JOSEException {
        JWTClaimsSet claims = claims().issuer("strong").build();
        SignedJWT stronger = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims);
        stronger.sign(new MACSigner(STRONG));

        assertFlaw(stronger.serialize(), "strong", Flaw.OTHER_ALGORITHM);
        assertFlaw(new PlainJWT(claims).serialize(), "strong", Flaw.UNREADABLE);
    }

    private void assertFlaw(String token, String site, Flaw flaw) {
        assertThat(tokens.verify(token, site)).as(flaw.name()).isEqualTo(new Rejected(flaw, 0));
    }

    private static String signed(byte[] key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256), change.apply(claims()).build());
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .audience("vitrine-picker")
                .issuer("magazine")
                .subject("anna")
                .issueTime(at(0))
                .expirationTime(at(300));
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plus(Duration.ofSeconds(seconds)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
