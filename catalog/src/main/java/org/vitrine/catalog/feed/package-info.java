/**
 * What changed, in the order of the sequence: every node tails it to drop cached records, update its search index and
 * purge caches in front of it.
 */
@NullMarked
package org.vitrine.catalog.feed;

import org.jspecify.annotations.NullMarked;
