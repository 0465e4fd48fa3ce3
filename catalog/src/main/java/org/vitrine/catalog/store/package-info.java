/**
 * The mirror of what the DAMs govern: assets by key, each change with the next sequence number. Never the truth:
 * delete it and a sync brings it back with the same keys. {@link org.vitrine.catalog.store.AssetStore} is the entry,
 * on a {@link org.vitrine.catalog.store.Database}, H2 or PostgreSQL; an {@code AssetTransaction} is one write from the rows it touches to
 * the changes it makes, {@code AssetRecords} is what readers see, and {@code AssetDocument} is the form on disk.
 */
@NullMarked
package org.vitrine.catalog.store;

import org.jspecify.annotations.NullMarked;
