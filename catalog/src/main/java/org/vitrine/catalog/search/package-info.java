/**
 * Finding assets: what editors ask ({@link org.vitrine.catalog.search.SearchQuery}) and what they get. The port is
 * {@link org.vitrine.catalog.search.AssetSearch}; its Lucene index is built from the catalog and may be deleted at any
 * time.
 */
@NullMarked
package org.vitrine.catalog.search;

import org.jspecify.annotations.NullMarked;
