/**
 * What pages are made of: {@link org.vitrine.generic.demo.page.Templates} fills FreeMarker templates that escape
 * everything, {@link org.vitrine.generic.demo.page.Words} are the interface's words in English, German and French.
 */
@NullMarked
package org.vitrine.generic.demo.page;

import org.jspecify.annotations.NullMarked;
