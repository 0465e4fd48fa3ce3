/**
 * Tags for JSP pages: {@link org.vitrine.servlet.tag.PictureTag}, {@link org.vitrine.servlet.tag.VideoTag} and {@link org.vitrine.servlet.tag.UrlTag}, as
 * {@code META-INF/vitrine.tld} declares them.
 */
@NullMarked
package org.vitrine.servlet.tag;

import org.jspecify.annotations.NullMarked;
