/**
 * Looking through the library: {@link org.vitrine.picker.browse.PickerView} is the whole screen, from the handshake to
 * the choice; {@link org.vitrine.picker.browse.PickerDesk} is what stands there once the token was accepted. What a
 * search asks for is a value, {@link org.vitrine.picker.browse.Filters}; moving between tiles happens in the browser
 * ({@code picker-desk.js}) and costs no round trip.
 */
@NullMarked
package org.vitrine.picker.browse;

import org.jspecify.annotations.NullMarked;
