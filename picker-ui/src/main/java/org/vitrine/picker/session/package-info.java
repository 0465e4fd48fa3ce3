/**
 * One editor's sitting. {@link org.vitrine.picker.session.PickerServices} is what the picker needs of the rest of the
 * house, handed over once; {@link org.vitrine.picker.session.PickerSession} is what one opening may do, made only after
 * its token was accepted.
 */
@NullMarked
package org.vitrine.picker.session;

import org.jspecify.annotations.NullMarked;
