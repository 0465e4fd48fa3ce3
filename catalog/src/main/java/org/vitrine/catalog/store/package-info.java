/**
 * The mirror of what the DAMs govern: assets by key, each change with the next sequence number. Never the truth:
 * delete it and a sync brings it back with the same keys.
 */
@NullMarked
package org.vitrine.catalog.store;

import org.jspecify.annotations.NullMarked;
