/**
 * Getting at the DAM's files. {@link org.vitrine.proxy.origin.MasterFetcher} hands a master to its reader and makes sure
 * that what was read is the version it was opened for.
 *
 * <p>The packages below fetch files from afar, for connectors to use: {@link org.vitrine.proxy.origin.http} over HTTP
 * and {@link org.vitrine.proxy.origin.s3} from S3-compatible stores, only from where
 * {@link org.vitrine.proxy.origin.guard} allows and as patiently as {@link org.vitrine.proxy.origin.circuit} says; and
 * {@link org.vitrine.proxy.origin.store} keeps what was fetched.
 */
@NullMarked
package org.vitrine.proxy.origin;

import org.jspecify.annotations.NullMarked;
