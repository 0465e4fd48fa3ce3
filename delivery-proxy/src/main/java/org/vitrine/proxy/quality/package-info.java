/**
 * The lowest quality that still looks the same, found picture by picture.
 *
 * <p>{@link org.vitrine.proxy.quality.QualityFinder} is the entry: it writes a rendition as its preset's rule demands.
 * A fixed quality with no ceiling is simply written. Otherwise the picture is cut once, written a few times, and each
 * attempt is compared with the unspoilt pixels ({@link org.vitrine.proxy.quality.StructuralSimilarity}) until
 * {@link org.vitrine.proxy.quality.QualitySearch} knows where the {@link org.vitrine.proxy.quality.QualityGoal} lies.
 */
@NullMarked
package org.vitrine.proxy.quality;

import org.jspecify.annotations.NullMarked;
