/**
 * HTTP as the demo CMS speaks it: an {@link org.vitrine.generic.demo.http.Answer} is what every page makes, and
 * {@link org.vitrine.generic.demo.http.SameOrigin} decides which requests may change anything.
 */
@NullMarked
package org.vitrine.generic.demo.http;

import org.jspecify.annotations.NullMarked;
