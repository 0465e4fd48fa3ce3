/**
 * The body of an article as HTML. {@link org.vitrine.generic.demo.body.BodySanitizer} lets in what the editor's schema
 * knows and nothing else; {@link org.vitrine.generic.demo.body.BodyPictures} puts pictures where the references are.
 */
@NullMarked
package org.vitrine.generic.demo.body;

import org.jspecify.annotations.NullMarked;
