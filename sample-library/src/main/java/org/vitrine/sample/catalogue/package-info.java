/**
 * What the library holds: {@link org.vitrine.sample.catalogue.SampleCatalogue} reads the folders' YAML files,
 * which hold every text and every term, into records.
 */
@NullMarked
package org.vitrine.sample.catalogue;

import org.jspecify.annotations.NullMarked;
