/**
 * How a painted picture becomes a file: {@link org.vitrine.sample.file.AssetFile} chooses the format by the name;
 * one class for each format adds what ImageIO does not write, above all XMP. {@link
 * org.vitrine.sample.file.Sidecar} writes what files cannot say.
 */
@NullMarked
package org.vitrine.sample.file;

import org.jspecify.annotations.NullMarked;
