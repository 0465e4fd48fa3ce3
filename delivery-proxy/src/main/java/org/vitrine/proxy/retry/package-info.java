/**
 * How soon something that failed is tried again. {@link org.vitrine.proxy.retry.Backoff} spreads attempts over time,
 * {@link org.vitrine.proxy.retry.RetryAfter} reads what the other side asks for.
 */
@NullMarked
package org.vitrine.proxy.retry;

import org.jspecify.annotations.NullMarked;
