package org.vitrine.generic.api.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a caller may do. */
public enum Scope {
    /** Look for assets, presets and sites. */
    ASSETS_READ("assets:read"),
    /** Say which pages use which assets. */
    USAGE_WRITE("usage:write"),
    /** Ask where assets are used, and which references want care. */
    HEALTH_READ("health:read"),
    /** Follow the catalog's changes. */
    EVENTS_READ("events:read"),
    /** Have tokens for the picker made. */
    TOKEN_MINT("token:mint");

    /** Every scope by its name. */
    public static final Map<String, Scope> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Scope::token, Function.identity()));

    private final String token;

    Scope(String token) {
        this.token = token;
    }

    /** The name used in configurations and tokens. */
    public String token() {
        return token;
    }

    /** The scope of a name, empty if there is none. */
    public static Optional<Scope> parse(String token) {
        return Optional.ofNullable(BY_NAME.get(token));
    }
}
