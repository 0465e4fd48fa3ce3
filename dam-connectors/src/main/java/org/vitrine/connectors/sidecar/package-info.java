/**
 * What people write of files, and the asset that is made of it. {@link org.vitrine.connectors.sidecar.Sidecar} speaks of
 * one file, {@link org.vitrine.connectors.sidecar.Defaults} of all in a folder;
 * {@link org.vitrine.connectors.sidecar.DescribedAsset} lays them over what is embedded in the file, the nearer word
 * first. All of it is pure: where files lie and how they are read does not matter here.
 */
@NullMarked
package org.vitrine.connectors.sidecar;

import org.jspecify.annotations.NullMarked;
