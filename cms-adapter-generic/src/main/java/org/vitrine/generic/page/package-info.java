/**
 * A public page for each asset, at {@code /a/{key}}: what is behind a reference, for people who follow it, and for
 * software that reads oEmbed or JSON-LD. {@link org.vitrine.generic.page.AssetPageServlet} serves it,
 * {@link org.vitrine.generic.page.AssetPages} fills its template.
 */
@NullMarked
package org.vitrine.generic.page;

import org.jspecify.annotations.NullMarked;
