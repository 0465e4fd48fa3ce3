/**
 * Looking for assets: {@link org.vitrine.generic.api.assets.SearchCall} finds them, and
 * {@link org.vitrine.generic.api.assets.AssetCall} tells all that is known of one; both ask
 * {@link org.vitrine.generic.api.assets.AssetFinder}.
 */
@NullMarked
package org.vitrine.generic.api.assets;

import org.jspecify.annotations.NullMarked;
