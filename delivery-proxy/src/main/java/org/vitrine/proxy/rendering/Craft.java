package org.vitrine.proxy.rendering;

import org.vitrine.proxy.origin.MasterFetcher;
import org.vitrine.proxy.transform.ImageTransformer;

/** The steps of making that may be done in more than one way. */
public record Craft(FocusFinder focus, PixelSource pixels, PictureWriter writer) {

    /** Each step done in the simplest way. */
    public static Craft plain(MasterFetcher masters, ImageTransformer transformer) {
        return new Craft(FocusFinder.NAMED, PixelSource.masters(masters), PictureWriter.plain(transformer));
    }
}
