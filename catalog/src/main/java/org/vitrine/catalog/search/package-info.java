/**
 * Finding assets: what editors ask ({@link org.vitrine.catalog.search.SearchQuery}) and what they get. The port is
 * {@link org.vitrine.catalog.search.AssetSearch}, answered by {@link org.vitrine.catalog.search.LuceneSearch}: an
 * {@code AssetIndex} that follows the change log, {@code AssetEntry} that says what is indexed of an asset,
 * {@code WordQuery} and {@code StatusQueries} that turn words and governance into queries, and {@code FacetCounts}. The
 * index is built from the catalog and may be deleted at any time.
 */
@NullMarked
package org.vitrine.catalog.search;

import org.jspecify.annotations.NullMarked;
