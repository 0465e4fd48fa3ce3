/**
 * Which file a template gets: the admin's rule ({@link org.vitrine.core.rendition.Preset}), the request's wishes, and
 * the choice between them ({@link org.vitrine.core.rendition.RenditionChooser}).
 */
@NullMarked
package org.vitrine.core.rendition;

import org.jspecify.annotations.NullMarked;
