/**
 * Which pages use which assets. CMSs report what their pages hold ({@link org.vitrine.catalog.usage.PageUsage});
 * {@link org.vitrine.catalog.usage.Usages} answers where an asset is used and which references a site holds, and
 * {@link org.vitrine.catalog.usage.SiteHealth} which of those want care.
 */
@NullMarked
package org.vitrine.catalog.usage;

import org.jspecify.annotations.NullMarked;
