/**
 * What the picker says, in English, German and French. {@link org.vitrine.picker.wording.Words} is one language's
 * voice: sentences, dates, sizes and names. Another language is one more bundle beside {@code picker.properties} and
 * one more entry in {@link org.vitrine.picker.wording.Words#LANGUAGES}.
 */
@NullMarked
package org.vitrine.picker.wording;

import org.jspecify.annotations.NullMarked;
