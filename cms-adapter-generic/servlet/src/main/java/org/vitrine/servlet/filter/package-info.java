/**
 * The filter: {@link org.vitrine.servlet.filter.VitrineFilter} gives an application a response that looks like any
 * other, and turns the references of HTML into governed markup as it is written. A {@code RewritingOutput} decides, at a
 * response's first byte, whether it is a page; what is not, passes untouched. {@code HeldHeaders} keeps back what would
 * say something of the page that is no longer true.
 */
@NullMarked
package org.vitrine.servlet.filter;

import org.jspecify.annotations.NullMarked;
