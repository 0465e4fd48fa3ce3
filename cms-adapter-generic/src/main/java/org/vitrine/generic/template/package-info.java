/** Pages for people, filled from templates: every value escaped, one style of their own, nothing loaded beside it. */
@NullMarked
package org.vitrine.generic.template;

import org.jspecify.annotations.NullMarked;
