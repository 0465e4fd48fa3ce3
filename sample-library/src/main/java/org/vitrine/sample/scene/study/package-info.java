/**
 * Patterns, textures, food and architecture.
 */
@NullMarked
package org.vitrine.sample.scene.study;

import org.jspecify.annotations.NullMarked;
