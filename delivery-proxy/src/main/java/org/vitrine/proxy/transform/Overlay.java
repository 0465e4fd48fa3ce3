package org.vitrine.proxy.transform;

import java.nio.ByteBuffer;
import org.vitrine.core.rendition.Anchor;

/**
 * A finished picture to lay over a rendition, a twentieth of the rendition's shorter side away from its edges.
 *
 * @param png the picture as a PNG file, made by this engine
 * @param place where it lies
 * @param share its width as a share of the rendition's, above 0 and at most 1; it is smaller where it would not fit otherwise
 * @param opacity above 0 and at most 1
 */
public record Overlay(ByteBuffer png, Anchor place, double share, double opacity) {

    public Overlay {
        png = png.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer png() {
        return png.duplicate();
    }
}
