package org.vitrine.core.rendition;

import java.util.Optional;
import org.vitrine.core.geometry.AspectRatio;
import org.vitrine.core.geometry.FocalPoint;

/**
 * One file that may be made of an asset's picture.
 *
 * @param preset the rule it follows
 * @param width pixels asked for, a step of the preset's ladder unless a signature allowed another; the canvas is
 *     narrower where the master is too small or lies inside its shape
 * @param shape what it is framed for, empty for the picture's own
 * @param focus what stays visible
 * @param framing which pixels, at which size
 * @param format what it is written as
 * @param negotiated whether another browser would have got another format at the same URL
 */
public record Rendition(
        Preset preset,
        int width,
        Optional<AspectRatio> shape,
        FocalPoint focus,
        Framing framing,
        ImageFormat format,
        boolean negotiated) {}
