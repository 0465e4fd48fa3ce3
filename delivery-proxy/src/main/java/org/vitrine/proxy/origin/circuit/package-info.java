/**
 * Whom not to ask for a while: {@link org.vitrine.proxy.origin.circuit.CircuitBreaker} leaves alone who does not answer.
 */
@NullMarked
package org.vitrine.proxy.origin.circuit;

import org.jspecify.annotations.NullMarked;
