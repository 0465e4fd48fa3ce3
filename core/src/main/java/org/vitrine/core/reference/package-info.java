/**
 * How an asset is named outside the DAM: the reference a CMS stores ({@link org.vitrine.core.reference.AssetReference}),
 * the URL a page loads ({@link org.vitrine.core.reference.DeliveryPath}) and the signature that allows what presets do
 * not ({@link org.vitrine.core.reference.UrlSigner}). Each grammar has its parser and printer side by side.
 */
@NullMarked
package org.vitrine.core.reference;

import org.jspecify.annotations.NullMarked;
