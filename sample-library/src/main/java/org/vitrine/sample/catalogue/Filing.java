package org.vitrine.sample.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an asset stands among the others.
 *
 * @param locale the locale it is the variant for
 * @param variantOf the file in the same folder that it is a variant of
 * @param version the version written down by hand, where the content shall not say it
 */
public record Filing(Optional<String> locale, Optional<String> variantOf, OptionalInt version) {}
