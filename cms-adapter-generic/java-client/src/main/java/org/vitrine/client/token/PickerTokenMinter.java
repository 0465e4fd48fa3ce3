package org.vitrine.client.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vitrine.client.json.JsonValue;

/**
 * Signs tokens that let one editor of one site use the picker for a while: a JSON Web Token (RFC 7519) with HS256,
 * audience {@code vitrine-picker}, the site as its issuer and the editor as its subject.
 */
public final class PickerTokenMinter implements PickerTokens {

    public static final String AUDIENCE = "vitrine-picker";

    /** Long enough to choose a picture, too short to be worth stealing; the picker accepts at most 15 minutes. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final String site;
    private final SecretKeySpec key;
    private final InstantSource clock;

    /**
     * @param site name under which the CMS is registered
     * @param key the site's secret, at least 32 bytes (RFC 7518 section 3.2)
     * @param clock tells when a token begins
     */
    public PickerTokenMinter(String site, byte[] key, InstantSource clock) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A site's key is at least 32 bytes long; not " + key.length + ".");
        }
        this.site = site;
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    @Override
    public String mint(String editor) {
        if (editor.isBlank() || editor.length() > 200) {
            throw new IllegalArgumentException("An editor is named with 1 to 200 characters.");
        }
        Instant now = clock.instant();
        JsonValue head = JsonValue.Members.none().with("alg", "HS256").with("typ", "JWT");
        JsonValue claims = JsonValue.Members.none()
                .with("aud", AUDIENCE)
                .with("iss", site)
                .with("sub", editor)
                .with("iat", seconds(now))
                .with("exp", seconds(now.plus(LIFETIME)));
        String signed = part(bytes(head.print())) + "." + part(bytes(claims.print()));
        return signed + "." + part(signature(bytes(signed)));
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot sign with HS256.", e);
        }
    }

    private static JsonValue seconds(Instant time) {
        return new JsonValue.Figure(String.valueOf(time.getEpochSecond()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
