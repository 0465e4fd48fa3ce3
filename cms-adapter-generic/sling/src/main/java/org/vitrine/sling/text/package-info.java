/**
 * References in rich text: {@link org.vitrine.sling.text.RichTextFilter} turns those of a page into governed markup as
 * the page goes out, for readers and in the page editor alike. What is stored stays as its author wrote it.
 */
@NullMarked
package org.vitrine.sling.text;

import org.jspecify.annotations.NullMarked;
