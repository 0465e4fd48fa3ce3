/**
 * Where masters may be fetched from. {@link org.vitrine.proxy.origin.guard.OriginGuard} judges an address as written and
 * every machine it resolves to; {@link org.vitrine.proxy.origin.guard.GuardedResolver} hands the HTTP client only
 * machines that were judged, so that a name cannot mean another one a moment later. Everything but the resolver is pure.
 */
@NullMarked
package org.vitrine.proxy.origin.guard;

import org.jspecify.annotations.NullMarked;
