/**
 * How a CMS vouches for its editors: {@link org.vitrine.client.token.PickerTokenMinter} signs the short-lived token
 * (RFC 7519) that the picker asks for before it shows anything.
 */
@NullMarked
package org.vitrine.client.token;

import org.jspecify.annotations.NullMarked;
