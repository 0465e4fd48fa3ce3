/** What pages of the demo are made of: {@link org.vitrine.generic.demo.page.Words}, the interface's words in English, German and French. */
@NullMarked
package org.vitrine.generic.demo.page;

import org.jspecify.annotations.NullMarked;
