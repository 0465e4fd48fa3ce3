/**
 * What several parts of the picker have in common for the eye: icons, badges, pictures, messages. Colours, sizes and
 * drawings live in the style sheets under {@code META-INF/resources/vitrine}; these classes only name them.
 */
@NullMarked
package org.vitrine.picker.look;

import org.jspecify.annotations.NullMarked;
