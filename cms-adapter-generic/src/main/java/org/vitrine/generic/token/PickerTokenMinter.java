package org.vitrine.generic.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.KeyLengthException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/**
 * Signs tokens that let one editor of one site use the picker for a while: a JSON Web Token (RFC 7519) with HS256,
 * audience {@code vitrine-picker}, the site as its issuer and the editor as its subject.
 */
public final class PickerTokenMinter {

    public static final String AUDIENCE = "vitrine-picker";

    /** Long enough to choose a picture, too short to be worth stealing; the picker accepts at most 15 minutes. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final String site;
    private final JWSSigner signer;
    private final InstantSource clock;

    /**
     * @param site name under which the CMS is registered
     * @param key the site's secret, at least 32 bytes (RFC 7518 section 3.2)
     * @param clock tells when a token begins
     */
    public PickerTokenMinter(String site, byte[] key, InstantSource clock) {
        this.site = site;
        this.clock = clock;
        try {
            this.signer = new MACSigner(key);
        } catch (KeyLengthException e) {
            throw new IllegalArgumentException("A site's key is at least 32 bytes long; not " + key.length + ".", e);
        }
    }

    /**
     * Vouches for an editor.
     *
     * @param editor how the CMS knows this person; shown in the picker and its logs
     */
    public String mint(String editor) {
        if (editor.isBlank() || editor.length() > 200) {
            throw new IllegalArgumentException("An editor is named with 1 to 200 characters.");
        }
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .issuer(site)
                .subject(editor)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java platform cannot sign with HS256.", e);
        }
        return token.serialize();
    }
}
