/**
 * The picture component: {@link org.vitrine.sling.picture.Picture} is what its script prints, adapted from the
 * component's resource. All references of a page are asked for in one call, when its first picture is drawn.
 */
@NullMarked
package org.vitrine.sling.picture;

import org.jspecify.annotations.NullMarked;
