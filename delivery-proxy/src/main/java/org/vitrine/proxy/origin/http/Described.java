package org.vitrine.proxy.origin.http;

import java.util.OptionalLong;

/**
 * What an origin says of a file without sending it.
 *
 * @param validators of its state now
 * @param bytes its length, empty if it does not say
 */
public record Described(Validators validators, OptionalLong bytes) {}
