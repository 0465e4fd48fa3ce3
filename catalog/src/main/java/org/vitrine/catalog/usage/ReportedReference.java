package org.vitrine.catalog.usage;

import java.util.Set;
import org.vitrine.core.asset.AssetVersion;

/**
 * A reference that a site's pages hold.
 *
 * @param reference as the pages hold it
 * @param versions of its asset that were current when the pages were reported; none if it was not known
 */
record ReportedReference(String reference, Set<AssetVersion> versions) {}
