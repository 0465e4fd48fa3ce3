/**
 * YAML files that people write. {@link org.vitrine.catalog.yaml.YamlFile} is the entry: it gives a
 * {@link org.vitrine.catalog.yaml.YamlMap} that is asked key by key, and every
 * {@link org.vitrine.catalog.yaml.Mistake} is collected with its line, so that a file is mended in one go. Values are
 * taken as the text that is written: no types are guessed or built, and a date stays what it reads like.
 */
@NullMarked
package org.vitrine.catalog.yaml;

import org.jspecify.annotations.NullMarked;
