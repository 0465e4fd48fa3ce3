/**
 * Deep zoom for viewers such as OpenSeadragon and Mirador: the IIIF Image API 3.0, compliance level 2.
 * {@link org.vitrine.proxy.iiif.IiifServlet} is the entry, {@link org.vitrine.proxy.iiif.IiifDelivery} the way of a
 * request, with governance before everything as in {@link org.vitrine.proxy.delivery}.
 *
 * <p>The grammar is {@link org.vitrine.proxy.iiif.IiifPath} with {@link org.vitrine.proxy.iiif.Region},
 * {@link org.vitrine.proxy.iiif.Size} and {@link org.vitrine.proxy.iiif.Rotation}: pure parsers with their printers.
 * {@link org.vitrine.proxy.iiif.Pyramid} knows the bounded set of tiles and sizes that viewers ask for, and only those
 * are kept in the cache. What operators allow is {@link org.vitrine.proxy.iiif.IiifSettings}.
 *
 * @see <a href="https://iiif.io/api/image/3.0/">IIIF Image API 3.0</a>
 */
@NullMarked
package org.vitrine.proxy.iiif;

import org.jspecify.annotations.NullMarked;
