/**
 * Names for content: {@link org.vitrine.core.digest.ContentDigest} is the one digest that keys, versions, validators and
 * cache entries are made of.
 */
@NullMarked
package org.vitrine.core.digest;

import org.jspecify.annotations.NullMarked;
