/**
 * Pictures for editors. The delivery proxy shows nobody what governance withholds; an editor must see why an asset is
 * greyed out, so {@link org.vitrine.picker.preview.PreviewServlet} shows small pictures of every asset a site may see,
 * to nobody but the browser session that brought a token, and no longer than the token lasts
 * ({@link org.vitrine.picker.preview.PreviewGrants}).
 */
@NullMarked
package org.vitrine.picker.preview;

import org.jspecify.annotations.NullMarked;
