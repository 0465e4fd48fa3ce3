/**
 * Who may open the picker, and from where. {@link org.vitrine.picker.embed.EmbedPolicy} decides on the frame's address
 * before anything is sent; {@link org.vitrine.picker.embed.PickerTokens} on the token the host sends once the frame
 * stands. Until both have agreed, nothing of the library is shown.
 */
@NullMarked
package org.vitrine.picker.embed;

import org.jspecify.annotations.NullMarked;
