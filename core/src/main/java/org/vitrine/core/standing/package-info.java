/**
 * How assets and the references to them stand, for those who work with them: {@link org.vitrine.core.standing.Notice}
 * says what is worth knowing before an asset is used, {@link org.vitrine.core.standing.ReferenceHealth} what has become
 * of a reference that was stored before. All of it is pure.
 */
@NullMarked
package org.vitrine.core.standing;

import org.jspecify.annotations.NullMarked;
