/**
 * Masters that were fetched from afar, kept on disk for a while. {@link org.vitrine.proxy.origin.store.FetchedMasters} is
 * the entry: a file is fetched once however many ask for it, lent as often as it is asked for, and given up when the room
 * is needed for others.
 */
@NullMarked
package org.vitrine.proxy.origin.store;

import org.jspecify.annotations.NullMarked;
