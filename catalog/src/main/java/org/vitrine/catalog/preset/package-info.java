/**
 * The admins' presets: {@link org.vitrine.catalog.preset.PresetYaml} reads and prints them as people write them,
 * {@link org.vitrine.catalog.preset.StoredPresets} keeps them in the catalog and counts their revisions.
 */
@NullMarked
package org.vitrine.catalog.preset;

import org.jspecify.annotations.NullMarked;
