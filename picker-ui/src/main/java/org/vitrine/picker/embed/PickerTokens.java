package org.vitrine.picker.embed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.vitrine.picker.embed.TokenVerdict.Accepted;
import org.vitrine.picker.embed.TokenVerdict.Flaw;
import org.vitrine.picker.embed.TokenVerdict.Rejected;

/**
 * Checks the tokens that CMSs mint for their editors: a JWT (RFC 7519) signed with HS256 and the site's key, meant for
 * {@value #AUDIENCE}, issued by the site, living at most {@link #LONGEST_LIFE}.
 */
public final class PickerTokens {

    public static final String AUDIENCE = "vitrine-picker";
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

    /** How far the clocks of two machines may stand apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST = 4096;

    private final SiteKeys keys;
    private final InstantSource clock;

    public PickerTokens(SiteKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks a token.
     *
     * @param site the site whose page opened the picker; a token of another site is none
     */
    public TokenVerdict verify(String token, String site) {
        if (token.isBlank()) {
            return Rejected.because(Flaw.MISSING);
        }
        if (token.length() > LONGEST) {
            return Rejected.because(Flaw.UNREADABLE);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            // The algorithm is ours to say, not the token's: "none" and public-key confusion end here.
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
                return Rejected.because(Flaw.OTHER_ALGORITHM);
            }
            Optional<byte[]> key = keys.find(site);
            if (key.isEmpty()) {
                return Rejected.because(Flaw.NO_KEY);
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!jwt.verify(new MACVerifier(key.get()))) {
                return wrongSignature(claims, site);
            }
            return judge(claims, site);
        } catch (ParseException | JOSEException unreadable) {
            return Rejected.because(Flaw.UNREADABLE);
        }
    }

    /** A token of another site has a signature that does not fit, too; its issuer tells the two mistakes apart. */
    private static Rejected wrongSignature(JWTClaimsSet claims, String site) {
        boolean other = claims.getIssuer() != null && !claims.getIssuer().equals(site);
        return Rejected.because(other ? Flaw.OTHER_SITE : Flaw.WRONG_SIGNATURE);
    }

    private TokenVerdict judge(JWTClaimsSet claims, String site) {
        if (!claims.getAudience().contains(AUDIENCE)) {
            return Rejected.because(Flaw.OTHER_AUDIENCE);
        }
        if (!site.equals(claims.getIssuer())) {
            return Rejected.because(Flaw.OTHER_SITE);
        }
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            return Rejected.because(Flaw.NO_TIMES);
        }
        return judge(issued.toInstant(), expires.toInstant(), String.valueOf(claims.getSubject()));
    }

    private TokenVerdict judge(Instant issued, Instant expires, String editor) {
        Instant now = clock.instant();
        if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
            return new Rejected(
                    Flaw.LIVES_TOO_LONG, Duration.between(issued, expires).toMinutes());
        }
        if (issued.isAfter(now.plus(SKEW))) {
            return new Rejected(Flaw.ISSUED_AHEAD, begun(Duration.between(now, issued)));
        }
        if (!now.isBefore(expires)) {
            return new Rejected(Flaw.EXPIRED, begun(Duration.between(expires, now)));
        }
        return new Accepted(editor, expires);
    }

    /** Minutes, the begun one included. */
    private static long begun(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
