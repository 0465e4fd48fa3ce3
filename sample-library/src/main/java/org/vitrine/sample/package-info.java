/**
 * The sample library: a DAM folder for people who have none at hand, painted by a program at the first start.
 * {@link org.vitrine.sample.SampleLibrary} is the entry. What is painted stands in the catalogue (one YAML file
 * for each folder); who paints it in the repertoire. A new asset is one entry in the catalogue and, if nobody
 * paints such a thing yet, one class in a package below {@code scene} with its line in the repertoire.
 */
@NullMarked
package org.vitrine.sample;

import org.jspecify.annotations.NullMarked;
