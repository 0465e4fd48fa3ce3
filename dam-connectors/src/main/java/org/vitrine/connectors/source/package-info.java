/**
 * What every connected DAM is to the rest of the house. {@link org.vitrine.connectors.source.Source} is the port a
 * connector answers: it lists ids, reads one asset at a time ({@link org.vitrine.connectors.source.Reading}), opens
 * files and hints at what may have changed. {@link org.vitrine.connectors.source.SourceProblems} keeps what is wrong
 * with single files for operators, {@link org.vitrine.connectors.source.MasterOpeners} leads an asset to its source.
 *
 * <p>To connect another DAM, implement {@code Source} in a package of its own.
 */
@NullMarked
package org.vitrine.connectors.source;

import org.jspecify.annotations.NullMarked;
