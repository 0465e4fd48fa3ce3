/**
 * Where assets are used: {@link org.vitrine.generic.api.usage.ReportCall} hears from CMSs what their pages hold,
 * {@link org.vitrine.generic.api.usage.UsagesCall} tells which pages use an asset.
 */
@NullMarked
package org.vitrine.generic.api.usage;

import org.jspecify.annotations.NullMarked;
