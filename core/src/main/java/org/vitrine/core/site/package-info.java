/**
 * The places that may show assets: one site is one CMS with its origins, languages, market and presets.
 */
@NullMarked
package org.vitrine.core.site;

import org.jspecify.annotations.NullMarked;
