/**
 * How often and how soon something that failed is tried again. {@link org.vitrine.proxy.origin.circuit.CircuitBreaker}
 * stops asking who does not answer, {@link org.vitrine.proxy.origin.circuit.Backoff} spreads single attempts,
 * {@link org.vitrine.proxy.origin.circuit.RetryAfter} reads what the other side asks for.
 */
@NullMarked
package org.vitrine.proxy.origin.circuit;

import org.jspecify.annotations.NullMarked;
