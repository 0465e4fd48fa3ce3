/**
 * What pages ask when they are rendered: {@link org.vitrine.generic.api.rendering.ResolveCall} answers many references at
 * once, each as {@code {base}/{key}.json} does.
 */
@NullMarked
package org.vitrine.generic.api.rendering;

import org.jspecify.annotations.NullMarked;
