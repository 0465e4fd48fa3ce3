/**
 * What operators do to a running server over HTTP, and nobody else: {@link org.vitrine.proxy.operations.PurgeServlet}
 * makes it and the caches in front of it forget. {@link org.vitrine.proxy.operations.OperatorKeys} says who is an
 * operator.
 */
@NullMarked
package org.vitrine.proxy.operations;

import org.jspecify.annotations.NullMarked;
