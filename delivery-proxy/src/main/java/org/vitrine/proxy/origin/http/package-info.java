/**
 * Fetching files over HTTP from hosts that may be slow, broken or hostile. {@link org.vitrine.proxy.origin.http.HttpOrigin}
 * is the entry: every address is guarded, every byte and second is counted, what fails for a moment is tried again, and
 * what does not answer is left alone for a while. A file is complete and of the state that was asked for
 * ({@link org.vitrine.proxy.origin.http.Fetched}), or it is said why there is none
 * ({@link org.vitrine.proxy.origin.http.NotFetched}).
 */
@NullMarked
package org.vitrine.proxy.origin.http;

import org.jspecify.annotations.NullMarked;
