package org.vitrine.core.reference;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vitrine.core.refusal.NotAllowed;

/**
 * Signs delivery paths with HMAC-SHA256 over their canonical form, and checks such signatures in constant time. Several
 * keys may be valid at once, so that they can be rotated: the first signs, all verify.
 */
public final class UrlSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final List<SecretKeySpec> keys;

    /**
     * @param keys secrets of at least 16 bytes, the newest first; none at all means that every signature is refused
     */
    public UrlSigner(List<byte[]> keys) {
        for (byte[] key : keys) {
            if (key.length < SHORTEST_KEY) {
                throw new IllegalArgumentException("A signing key is at least " + SHORTEST_KEY + " bytes long.");
            }
        }
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
    }

    /** The path with a signature that holds until a moment, or for ever. */
    public DeliveryPath sign(DeliveryPath path, Optional<Instant> until) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("No signing key is configured.");
        }
        DeliveryPath dated = path.signed(until.map(Instant::getEpochSecond), Optional.empty());
        return dated.signed(dated.expires(), Optional.of(encoded(hmac(keys.get(0), dated))));
    }

    /**
     * Whether a path bears a valid signature; false if it bears none.
     *
     * @throws NotAllowed if it bears one that is wrong or over, or an expiry without a signature
     */
    public boolean verify(DeliveryPath path, Instant now) {
        if (path.signature().isEmpty()) {
            if (path.expires().isPresent()) {
                throw new NotAllowed("A URL that expires must be signed.", "exp without sig");
            }
            return false;
        }
        byte[] given = path.signature().get().getBytes(StandardCharsets.US_ASCII);
        DeliveryPath unsigned = path.signed(path.expires(), Optional.empty());
        boolean known = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = encoded(hmac(key, unsigned)).getBytes(StandardCharsets.US_ASCII);
            known |= MessageDigest.isEqual(expected, given);
        }
        if (!known) {
            throw new NotAllowed("The signature does not fit this URL.", "no key of " + keys.size() + " fits");
        }
        if (path.expires().filter(end -> now.getEpochSecond() >= end).isPresent()) {
            throw new NotAllowed(
                    "This signed URL has expired.",
                    "expired at " + path.expires().get());
        }
        return true;
    }

    private static byte[] hmac(SecretKeySpec key, DeliveryPath path) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(path.print().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
