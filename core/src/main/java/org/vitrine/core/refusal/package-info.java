/**
 * What Vitrine declines to do, in words the public may read. A refusal becomes an HTTP status once, at the edge.
 */
@NullMarked
package org.vitrine.core.refusal;

import org.jspecify.annotations.NullMarked;
