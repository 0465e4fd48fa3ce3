/**
 * What callers are told when they do not get what they asked for: {@link org.vitrine.generic.api.problem.Problem}, as
 * RFC 9457 wants it, with a detail that says how to mend it.
 */
@NullMarked
package org.vitrine.generic.api.problem;

import org.jspecify.annotations.NullMarked;
