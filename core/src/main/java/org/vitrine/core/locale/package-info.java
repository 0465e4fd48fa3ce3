/**
 * Which of several languages answers a request: language tags of BCP 47, looked up as RFC 4647 section 3.4 says.
 */
@NullMarked
package org.vitrine.core.locale;

import org.jspecify.annotations.NullMarked;
