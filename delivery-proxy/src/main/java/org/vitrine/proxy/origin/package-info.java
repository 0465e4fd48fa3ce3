/**
 * Getting at the DAM's files. {@link org.vitrine.proxy.origin.MasterFetcher} hands a master to its reader and makes sure
 * that what was read is the version it was opened for.
 */
@NullMarked
package org.vitrine.proxy.origin;

import org.jspecify.annotations.NullMarked;
