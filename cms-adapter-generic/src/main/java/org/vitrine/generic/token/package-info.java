/**
 * How a CMS vouches for its editors: {@link org.vitrine.generic.token.PickerTokenMinter} signs the short-lived token
 * (RFC 7519) that the picker asks for before it shows anything.
 */
@NullMarked
package org.vitrine.generic.token;

import org.jspecify.annotations.NullMarked;
