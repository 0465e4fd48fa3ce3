package org.vitrine.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.core.asset.AssetKey;
import org.vitrine.core.refusal.NotAllowed;

class UrlSignerTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final DeliveryPath PATH =
            DeliveryPath.to(new AssetKey("zjzrwk6fxzf7kz"), "hero").withWidth(777);

    private final UrlSigner signer = signer("the newest of the keys");

    @Test
    void aSignedPathIsAcceptedAsItIs() {
        assertThat(signer.verify(signer.sign(PATH, Optional.empty()), NOW)).isTrue();
        assertThat(signer.verify(PATH, NOW)).isFalse();
    }

    @Test
    void anOlderKeyStillVerifiesWhileKeysAreRotated() {
        DeliveryPath old = signer.sign(PATH, Optional.empty());
        UrlSigner rotated = signer("a key that came later", "the newest of the keys");
        assertThat(rotated.verify(old, NOW)).isTrue();
    }

    @Test
    void aChangedPartBreaksTheSignature() {
        DeliveryPath signed = signer.sign(PATH, Optional.of(NOW.plusSeconds(60)));
        assertThatThrownBy(() -> signer.verify(signed.withWidth(778), NOW))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() ->
                        signer.verify(signed.signed(Optional.of(NOW.getEpochSecond() + 9999), signed.signature()), NOW))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSignatureEndsAtItsExpiry() {
        DeliveryPath signed = signer.sign(PATH, Optional.of(NOW.plusSeconds(60)));
        assertThat(signer.verify(signed, NOW.plusSeconds(59))).isTrue();
        assertThatThrownBy(() -> signer.verify(signed, NOW.plusSeconds(60))).hasMessageContaining("expired");
    }

    @Test
    void anExpiryWithoutASignatureIsRefused() {
        DeliveryPath dated = PATH.signed(Optional.of(NOW.getEpochSecond() + 60), Optional.empty());
        assertThatThrownBy(() -> signer.verify(dated, NOW)).isInstanceOf(NotAllowed.class);
    }

    private static UrlSigner signer(String... keys) {
        return new UrlSigner(List.of(keys).stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList());
    }
}
