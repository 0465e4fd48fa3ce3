package org.vitrine.generic.api.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.generic.api.access.Allowances.Taken;
import org.vitrine.generic.api.problem.Problem;
import org.vitrine.proxy.log.LogText;
import org.vitrine.proxy.log.SparingLog;

/** Lets callers in, each for what it may and no more often than it may. */
public final class Gate {

    /** Property of a call: the address it comes from. */
    public static final String ADDRESS = Gate.class.getName() + ".address";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"vitrine\"";

    private final SparingLog refused = new SparingLog(SparingLog.MOST_REFUSALS);
    private final ApiKeys keys;
    private final ApiTokens tokens;
    private final Allowances allowances;
    private final Rate open;

    /**
     * @param keys of machines
     * @param secrets with which sites sign tokens
     * @param open how often one address, or one network of IPv6, may call without a credential
     */
    public Gate(ApiKeys keys, SiteSecrets secrets, Rate open, InstantSource clock) {
        this.keys = keys;
        this.tokens = new ApiTokens(secrets, clock);
        this.allowances = new Allowances(clock);
        this.open = open;
    }

    /**
     * Lets a call in.
     *
     * @param scope what it needs, empty if it is open to anybody
     * @throws Problem if it does not bring it, or comes too often
     */
    void admit(ContainerRequestContext call, Optional<Scope> scope) {
        Caller caller = caller(call, scope.isEmpty());
        caller.enter(call);
        count(call, caller);
        scope.filter(needed -> !caller.scopes().contains(needed)).ifPresent(needed -> {
            throw Problem.forbidden("This call needs the scope " + needed.token() + ", which this credential does not"
                            + " have. Give it that scope, or bring another.")
                    .with(
                            "WWW-Authenticate",
                            CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + needed.token() + "\"");
        });
    }

    private Caller caller(ContainerRequestContext call, boolean openCall) {
        String header = call.getHeaderString("Authorization");
        Caller anybody = Caller.anybody(String.valueOf(call.getProperty(ADDRESS)), open);
        if (header == null) {
            if (openCall) {
                return anybody;
            }
            count(call, anybody);
            throw Problem.of(
                            401,
                            "Not authenticated",
                            "This call needs a credential: send \"Authorization: Bearer <API key or token>\".")
                    .with("WWW-Authenticate", CHALLENGE);
        }
        try {
            return recognise(header);
        } catch (WrongCredential wrong) {
            // Keys cannot be tried out faster than anybody may call.
            count(call, anybody);
            if (refused.isNew(anybody.name() + " " + wrong.publicText())) {
                LOG.warn(
                        "A wrong credential came from {}: {}",
                        call.getProperty(ADDRESS),
                        LogText.of(wrong.publicText()));
            }
            throw Problem.of(401, "Wrong credential", wrong.publicText())
                    .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
        }
    }

    private Caller recognise(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new WrongCredential("The header reads \"Authorization: Bearer <API key or token>\".");
        }
        String credential = header.substring(SCHEME.length()).strip();
        return credential.startsWith(ApiKeys.PREFIX)
                ? Caller.of(keys.recognise(credential))
                : Caller.of(tokens.verify(credential));
    }

    private void count(ContainerRequestContext call, Caller caller) {
        Taken taken = allowances.take(caller);
        call.setProperty(Limits.PROPERTY, new Limits(caller.rate(), taken.left(), taken.restored()));
        if (!taken.granted()) {
            long wait = Math.max(1, taken.pause().plusMillis(999).toSeconds());
            Duration within = caller.rate().within();
            if (refused.isNew(caller.name())) {
                LOG.warn("Too many calls from {}", caller.name());
            }
            throw Problem.of(
                            429,
                            "Too many calls",
                            "At most " + caller.rate().calls() + " calls in " + within.toSeconds()
                                    + " seconds are answered; wait " + wait + " seconds. Many references are resolved"
                                    + " in one call: POST /api/v1/resolve.")
                    .with("Retry-After", String.valueOf(wait));
        }
    }

    /** What a caller is told of its allowance with every answer (draft-ietf-httpapi-ratelimit-headers-10). */
    record Limits(Rate rate, long left, Duration restored) {

        static final String PROPERTY = Limits.class.getName();

        void tell(MultivaluedMap<String, Object> headers) {
            headers.putSingle(
                    "RateLimit-Policy",
                    "\"default\";q=" + rate.calls() + ";w=" + rate.within().toSeconds());
            headers.putSingle(
                    "RateLimit",
                    "\"default\";r=" + left + ";t=" + restored.plusMillis(999).toSeconds());
        }
    }
}
