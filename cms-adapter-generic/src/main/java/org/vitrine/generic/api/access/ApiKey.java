package org.vitrine.generic.api.access;

import java.util.Optional;
import java.util.Set;

/**
 * A machine's key, as an operator has registered it. Of the key itself only its hash is known.
 *
 * @param id tells keys apart in logs: 1 to 32 lower-case letters and digits
 * @param hash of the whole key
 * @param site whose it is; empty for an operator's, which sees every site
 * @param scopes what it may do, at least one
 * @param rate how often
 */
public record ApiKey(String id, KeyHash hash, Optional<String> site, Set<Scope> scopes, Rate rate) {

    public ApiKey {
        if (!id.matches("[a-z0-9]{1,32}")) {
            throw new IllegalArgumentException(
                    "A key's id is 1 to 32 lower-case letters and digits; not \"" + id + "\".");
        }
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A key has at least one scope: " + String.join(", ", Scope.BY_NAME.keySet()) + ".");
        }
    }
}
