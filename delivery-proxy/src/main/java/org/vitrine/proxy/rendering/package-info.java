/**
 * From an asset that may be shown to the file a browser gets, for everyone who needs one: delivery, previews, whatever
 * else speaks of pictures. {@link org.vitrine.proxy.rendering.RenditionMaker} is the entry: it plans which rendition
 * answers a wish, and makes what was planned unless a cache keeps it. Whether the asset may be shown is its callers'
 * business, decided before they ask.
 *
 * <p>{@link org.vitrine.proxy.rendering.PictureWarming} makes the pictures of a replaced asset before anyone asks,
 * as {@link org.vitrine.proxy.rendering.QuietWork}; {@link org.vitrine.proxy.rendering.KeptRenditions} forgets what must be made anew.
 *
 * <p>Three steps may be done otherwise, and are gathered in a {@link org.vitrine.proxy.rendering.Craft}: finding what
 * stays visible where a picture is cut ({@link org.vitrine.proxy.rendering.FocusFinder}), opening what pixels are read
 * from ({@link org.vitrine.proxy.rendering.PixelSource}), and writing them
 * ({@link org.vitrine.proxy.rendering.PictureWriter}).
 */
@NullMarked
package org.vitrine.proxy.rendering;

import org.jspecify.annotations.NullMarked;
