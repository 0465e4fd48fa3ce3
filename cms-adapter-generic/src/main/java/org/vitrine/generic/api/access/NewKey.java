package org.vitrine.generic.api.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that has just been drawn. It is shown once, to its owner; the configuration holds its hash.
 *
 * @param text {@code vk_<id>_<secret>}
 */
public record NewKey(String text) {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Draws a key.
     *
     * @param id 1 to 32 lower-case letters and digits
     */
    public static NewKey draw(String id) {
        if (!id.matches("[a-z0-9]{1,32}")) {
            throw new IllegalArgumentException(
                    "A key's id is 1 to 32 lower-case letters and digits; not \"" + id + "\".");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new NewKey(ApiKeys.PREFIX + id + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public KeyHash hash() {
        return KeyHash.of(text);
    }
}
