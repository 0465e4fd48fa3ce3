/**
 * The connected sites: {@link org.vitrine.catalog.site.SiteYaml} reads and prints them as people write them,
 * {@link org.vitrine.catalog.site.StoredSites} keeps them in the catalog.
 */
@NullMarked
package org.vitrine.catalog.site;

import org.jspecify.annotations.NullMarked;
