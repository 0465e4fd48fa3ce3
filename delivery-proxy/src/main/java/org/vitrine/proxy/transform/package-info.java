/**
 * The engine room: from a DAM's master file to a rendition's bytes.
 *
 * <p>{@link org.vitrine.proxy.transform.ImageTransformer} is the one port, sealed over two engines that keep one
 * contract; {@code ImageTransformer.create} takes {@link org.vitrine.proxy.transform.VipsTransformer libvips} where the
 * machine has it and {@link org.vitrine.proxy.transform.ThumbnailatorTransformer pure Java} otherwise. libvips needs a
 * quarter of the processor time, reads AVIF and HEIC, and writes AVIF. A
 * {@link org.vitrine.proxy.transform.TransformOrder} says what is wanted; which pixels that means is computed from the
 * master's own header, never from a catalog. Who wants to look at the pixels before they are written, borrows a
 * {@link org.vitrine.proxy.transform.CutPicture}.
 *
 * <p>The way of a master, the same in both engines: {@code TransformGate} lets it in when its turn comes, {@code Places}
 * has it wait where too much heavy work is under way, and it is stopped when it takes too long; {@code MasterSniffer} looks whether it is what its label says;
 * {@link org.vitrine.proxy.transform.TransformLimits} admits the size its header claims, before anything is decoded;
 * {@code VectorRasteriser} draws SVG and PDF at the size needed, everything else is decoded; then it is cut, turned
 * upright, brought to sRGB, laid on its background and encoded, without the master's metadata. Whatever cannot be used
 * is refused with a public reason, and a detail for the log.
 *
 * <p>A {@link org.vitrine.proxy.transform.Motion} says how a GIF or WebP moves. Where the order keeps its frames, each
 * goes the same way on its own, and they are put together again as an animated WebP.
 */
@NullMarked
package org.vitrine.proxy.transform;

import org.jspecify.annotations.NullMarked;
