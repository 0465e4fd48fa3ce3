package org.vitrine.proxy.iiif;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A viewer's request.
 *
 * @param accept the {@code Accept} header
 * @param held whether the asker says that it holds the content of a validator already
 * @param contentWanted false where only what is said of it is wanted: for {@code HEAD} no picture is made
 */
record IiifRequest(IiifPath path, Optional<String> accept, Predicate<String> held, boolean contentWanted) {}
