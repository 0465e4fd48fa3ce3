/**
 * People as flat figures: portraits, a team, cyclists, a dancer, a reader.
 */
@NullMarked
package org.vitrine.sample.scene.people;

import org.jspecify.annotations.NullMarked;
