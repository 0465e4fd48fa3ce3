/**
 * What a web application knows of Vitrine: {@link org.vitrine.servlet.site.SiteConnection} is made of the application's
 * context parameters once, and shared by the filter and the tags, so that they share what they have asked.
 */
@NullMarked
package org.vitrine.servlet.site;

import org.jspecify.annotations.NullMarked;
