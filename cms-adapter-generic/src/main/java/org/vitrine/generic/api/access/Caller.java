package org.vitrine.generic.api.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.vitrine.core.site.Site;
import org.vitrine.core.site.Sites;
import org.vitrine.generic.api.problem.Problem;

/**
 * Who calls.
 *
 * @param name tells callers apart in logs and in their allowances
 * @param known whether a credential was brought
 * @param site the only one it may ask about; empty for an operator, and for callers without a credential
 * @param scopes what it may do
 * @param rate how often
 */
public record Caller(String name, boolean known, Optional<String> site, Set<Scope> scopes, Rate rate) {

    private static final String PROPERTY = Caller.class.getName();

    static Caller of(ApiKey key) {
        return new Caller("key " + key.id(), true, key.site(), key.scopes(), key.rate());
    }

    static Caller of(ApiTokens.Token token) {
        // One allowance for all tokens of a site: another subject is not another allowance.
        return new Caller("tokens of " + token.site(), true, Optional.of(token.site()), token.scopes(), Rate.USUAL);
    }

    static Caller anybody(String address, Rate rate) {
        return new Caller("anybody at " + CallerNetwork.of(address), false, Optional.empty(), Set.of(), rate);
    }

    /** Who makes a call that was let in. */
    public static Caller of(ContainerRequestContext call) {
        return recall(call).orElseThrow(() -> new IllegalStateException("This call was not let in by anybody."));
    }

    static Optional<Caller> recall(ContainerRequestContext call) {
        return call.getProperty(PROPERTY) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    void enter(ContainerRequestContext call) {
        call.setProperty(PROPERTY, this);
    }

    /**
     * The site a call is about: the one it names, or else the caller's own; empty if neither is there.
     *
     * @throws Problem if there is no such site, or it is not the caller's
     */
    public Optional<Site> about(Optional<String> named, Sites sites) {
        named.filter(name -> site.isPresent() && !site.get().equals(name)).ifPresent(name -> {
            throw Problem.forbidden("This credential is for site " + site.orElseThrow() + " and not for \"" + name
                    + "\": leave the site out, or bring a credential of that site.");
        });
        return named.or(() -> site)
                .map(name -> sites.find(name)
                        .orElseThrow(() -> Problem.unknown(
                                "No site is called \"" + name + "\". GET /api/v1/sites lists those you may see.")));
    }

    /** {@link #about}, for calls that are always about one. */
    public Site aboutOne(Optional<String> named, Sites sites) {
        return about(named, sites)
                .orElseThrow(() -> Problem.malformed(
                        "Say which site this is about: this credential is for all of them. Add ?site=<name>."));
    }
}
