/** What Magnolia's templates have to know of a site, printed so that nobody types it. */
@NullMarked
package org.vitrine.server.magnolia;

import org.jspecify.annotations.NullMarked;
