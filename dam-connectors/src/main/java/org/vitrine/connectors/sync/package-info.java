/**
 * Keeps the catalog in step with a source. {@link org.vitrine.connectors.sync.SourceSync} is the entry: it compares
 * everything at the start and from time to time, and in between takes over each change the source hints at. Hints are
 * only hints: what is written is always what the source says when it is read. {@code Rounds} goes through the source,
 * {@code Takeover} writes what came of it. Those who show assets ask
 * {@link org.vitrine.connectors.sync.CheckedAssets} and {@link org.vitrine.connectors.sync.CheckedSearch}.
 */
@NullMarked
package org.vitrine.connectors.sync;

import org.jspecify.annotations.NullMarked;
