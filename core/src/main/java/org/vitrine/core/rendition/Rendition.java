package org.vitrine.core.rendition;

import org.vitrine.core.geometry.FocalPoint;

/**
 * One file that may be made of an asset's picture.
 *
 * @param preset the rule it follows
 * @param focus what stays visible
 * @param framing which pixels, at which size
 * @param format what it is written as
 * @param negotiated whether another browser would have got another format at the same URL
 */
public record Rendition(Preset preset, FocalPoint focus, Framing framing, ImageFormat format, boolean negotiated) {}
