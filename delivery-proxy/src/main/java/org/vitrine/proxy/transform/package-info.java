/**
 * The engine room: from a DAM's master file to a rendition's bytes.
 *
 * <p>{@link org.vitrine.proxy.transform.ImageTransformer} is the one port, sealed over two engines that keep one
 * contract; {@code ImageTransformer.create} takes libvips when the machine has it and pure Java otherwise. A
 * {@link org.vitrine.proxy.transform.TransformOrder} says what is wanted; which pixels that means is computed from the
 * master's own header, never from a catalog. {@link org.vitrine.proxy.transform.TransformLimits} bounds what hostile or
 * huge masters may cost.
 */
@NullMarked
package org.vitrine.proxy.transform;

import org.jspecify.annotations.NullMarked;
