package org.vitrine.proxy.facts;

import java.util.Optional;
import org.vitrine.proxy.impression.Impression;
import org.vitrine.proxy.resolution.Resolved;

/**
 * Everything that facts are made of. Where it is the same, they are the same.
 *
 * @param page where the asset is shown
 * @param resolved what governance lets be shown there now
 * @param placeholder for the picture that is shown, as far as it is known
 */
record Grounds(FactsPage page, Resolved resolved, Optional<Impression> placeholder) {}
