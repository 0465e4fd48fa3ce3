package org.vitrine.proxy.purge;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with the receiver of webhooks, and the signatures made with it (Standard Webhooks 1.0.0). */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a secret.
     *
     * @param text {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException if it is not one; the message does not repeat it
     */
    public static WebhookSecret parse(String text) {
        String wrong = "A webhook's secret is " + PREFIX + " and 24 to 64 bytes in Base64:"
                + " echo \"whsec_$(openssl rand -base64 32)\" makes one.";
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException(wrong);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong, e);
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException(wrong);
        }
        return new WebhookSecret(key);
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long timestamp, byte[] body) {
        Mac mac = mac();
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("Every Java platform has HmacSHA256", e);
        }
    }
}
