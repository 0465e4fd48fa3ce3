/**
 * The access log: one line of JSON for every request, written by {@link org.vitrine.server.log.AccessLog} in a thread of
 * its own, so that no request waits for it.
 */
@NullMarked
package org.vitrine.server.log;

import org.jspecify.annotations.NullMarked;
