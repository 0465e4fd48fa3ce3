/**
 * The field of a dialog: {@link org.vitrine.sling.field.PickerSettings} is what its script tells the browser, and
 * {@link org.vitrine.sling.field.PickerTokenServlet} vouches for the editor when the picker opens.
 */
@NullMarked
package org.vitrine.sling.field;

import org.jspecify.annotations.NullMarked;
