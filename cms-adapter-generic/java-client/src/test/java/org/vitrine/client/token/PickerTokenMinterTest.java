package org.vitrine.client.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PickerTokenMinterTest {

    private static final byte[] KEY = "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final PickerTokenMinter minter = new PickerTokenMinter("demo", KEY, InstantSource.fixed(NOW));

    @Test
    void aTokenVouchesForOneEditorOfOneSiteForTenMinutes() throws Exception {
        SignedJWT token = SignedJWT.parse(minter.mint("editor"));

        assertThat(token.verify(new MACVerifier(KEY))).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("vitrine-picker");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("demo");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("editor");
        assertThat(token.getJWTClaimsSet().getIssueTime()).isEqualTo(NOW);
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void anotherKeyDoesNotVerifyIt() throws Exception {
        SignedJWT token = SignedJWT.parse(minter.mint("editor"));
        byte[] other = "another secret of thirty-two bytes..".getBytes(StandardCharsets.UTF_8);
        assertThat(token.verify(new MACVerifier(other))).isFalse();
    }

    @Test
    void aShortKeyIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PickerTokenMinter("demo", new byte[31], InstantSource.system()))
                .withMessageContaining("32 bytes");
    }

    @Test
    void nobodyIsNotVouchedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> minter.mint(" "));
    }
}
