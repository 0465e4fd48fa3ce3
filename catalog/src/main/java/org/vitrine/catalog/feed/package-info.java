/**
 * What changed, in the order of the sequence: every node tails it to drop cached records, update its search index and
 * purge caches in front of it. {@link org.vitrine.catalog.feed.ChangeFeed} tells changes as they happen,
 * {@link org.vitrine.catalog.feed.ChangeLog} tells those of the past.
 */
@NullMarked
package org.vitrine.catalog.feed;

import org.jspecify.annotations.NullMarked;
