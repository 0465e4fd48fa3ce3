/**
 * How a CMS vouches for its editors: {@link org.vitrine.client.token.PickerTokens} gives the short-lived token (RFC 7519)
 * that the picker asks for before it shows anything. {@link org.vitrine.client.token.PickerTokenMinter} signs it with the
 * site's key; {@link org.vitrine.client.token.AskedPickerTokens} asks Vitrine for it with an API key.
 */
@NullMarked
package org.vitrine.client.token;

import org.jspecify.annotations.NullMarked;
