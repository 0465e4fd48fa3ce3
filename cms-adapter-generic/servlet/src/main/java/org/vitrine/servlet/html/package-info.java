/**
 * HTML on its way out. {@link org.vitrine.servlet.html.PageRewriter} is given the bytes of a page as they come and hands
 * them on, with markup in the place of references. The {@code HtmlScanner} finds tags as browsers do (HTML Living
 * Standard, section 13.2.5) and holds back only the one it is in; a {@code Window} holds a bounded part of the page so
 * that its references are asked for together. All else passes byte for byte, well formed or not.
 */
@NullMarked
package org.vitrine.servlet.html;

import org.jspecify.annotations.NullMarked;
