/**
 * The picker as a web application. {@link org.vitrine.picker.mount.PickerApplication} registers everything with a
 * servlet container by name, so that no class path is scanned and the picker stands within a second.
 */
@NullMarked
package org.vitrine.picker.mount;

import org.jspecify.annotations.NullMarked;
