package org.vitrine.generic.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the short-lived tokens that sites sign: a JWT (RFC 7519) with HS256 and the site's secret, meant for
 * {@value #AUDIENCE}, issued by the site, living at most {@link #LONGEST_LIFE}, with its scopes in {@code scope}
 * (RFC 8693 section 4.2).
 */
final class ApiTokens {

    static final String AUDIENCE = "vitrine-api";
    static final Duration LONGEST_LIFE = Duration.ofMinutes(60);

    /** How far the clocks of two machines may stand apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST = 4096;
    private static final int LONGEST_SUBJECT = 200;

    private final SiteSecrets secrets;
    private final InstantSource clock;

    ApiTokens(SiteSecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What a good token says.
     *
     * @param site that issued it
     * @param subject who brings it, as the site says
     * @param scopes what it may do
     */
    record Token(String site, String subject, Set<Scope> scopes) {}

    /** @throws WrongCredential if the token is not good; the message says why */
    Token verify(String text) {
        if (text.length() > LONGEST) {
            throw new WrongCredential("A token has at most " + LONGEST + " characters.");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            // The algorithm is ours to say, not the token's: "none" and public-key confusion end here.
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
                throw new WrongCredential("A token is signed with HS256; this one says "
                        + jwt.getHeader().getAlgorithm() + ".");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            String site = issuer(claims);
            byte[] secret = secrets.find(site)
                    .orElseThrow(() -> new WrongCredential("No site \"" + site + "\" has a key here: the token's issuer"
                            + " (iss) is the name of a site that the configuration's pickerKeys know."));
            if (!jwt.verify(new MACVerifier(secret))) {
                throw new WrongCredential("The token's signature does not fit the key of site " + site
                        + ": sign with the same secret that pickerKeys names for it.");
            }
            return judge(claims, site);
        } catch (ParseException | JOSEException unreadable) {
            throw new WrongCredential(
                    "This is neither an API key (vk_...) nor a token: a token is a JWT of three parts.");
        }
    }

    private static String issuer(JWTClaimsSet claims) {
        String issuer = claims.getIssuer();
        if (issuer == null || !issuer.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new WrongCredential("The token's issuer (iss) is the name of a site.");
        }
        return issuer;
    }

    private Token judge(JWTClaimsSet claims, String site) throws ParseException {
        if (!claims.getAudience().contains(AUDIENCE)) {
            throw new WrongCredential(
                    "The token's audience (aud) is " + AUDIENCE + "; a token for the picker is none" + " for the API.");
        }
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            throw new WrongCredential("A token says when it was issued (iat) and when it expires (exp).");
        }
        judge(issued.toInstant(), expires.toInstant());
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new WrongCredential("A token says in 1 to " + LONGEST_SUBJECT + " characters who brings it (sub).");
        }
        return new Token(site, subject, scopes(claims.getStringClaim("scope")));
    }

    private void judge(Instant issued, Instant expires) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
            throw new WrongCredential("A token lives for " + LONGEST_LIFE.toMinutes() + " minutes at the most; this one"
                    + " for " + Duration.between(issued, expires).toMinutes() + ".");
        }
        if (issued.isAfter(now.plus(SKEW))) {
            throw new WrongCredential("The token was issued at " + issued + ", but here it is " + now
                    + ": set the clocks of both machines by NTP.");
        }
        if (!now.isBefore(expires)) {
            throw new WrongCredential("The token expired at " + expires + "; here it is " + now
                    + ". Sign a new one, and compare the clocks if this one was new.");
        }
    }

    private static Set<Scope> scopes(String claim) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (claim != null) {
            Arrays.stream(claim.split(" ", -1))
                    .map(Scope::parse)
                    .flatMap(Optional::stream)
                    .forEach(scopes::add);
        }
        if (scopes.isEmpty()) {
            throw new WrongCredential("The token names no scope: scope is a list such as \"assets:read usage:write\".");
        }
        return scopes;
    }
}
