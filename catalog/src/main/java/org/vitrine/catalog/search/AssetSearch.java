package org.vitrine.catalog.search;

/** Finds assets for people. */
@FunctionalInterface
public interface AssetSearch {

    SearchResult search(SearchQuery query);
}
