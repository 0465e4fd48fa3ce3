/**
 * Letters as shapes, from typefaces that come with the library (SIL Open Font License). No font of the platform
 * is used, so pictures look the same on a server without any.
 */
@NullMarked
package org.vitrine.sample.lettering;

import org.jspecify.annotations.NullMarked;
