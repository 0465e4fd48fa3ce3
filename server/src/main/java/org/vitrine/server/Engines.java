package org.vitrine.server;

import java.util.Optional;
import java.util.function.Function;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.VipsTransformer;
import org.vitrine.server.config.Engine;
import org.vitrine.server.config.InvalidConfiguration;

/** Starts the image engine that an operator chose. */
final class Engines {

    private Engines() {}

    /** @throws InvalidConfiguration if the engine is not on this machine */
    static ImageTransformer start(Engine chosen, TransformLimits limits) {
        return start(chosen, limits, VipsTransformer::find);
    }

    /** @param libvips finds it, empty where it is not */
    static ImageTransformer start(
            Engine chosen, TransformLimits limits, Function<TransformLimits, Optional<VipsTransformer>> libvips) {
        if (chosen == Engine.JAVA) {
            return new ThumbnailatorTransformer(limits);
        }
        Optional<VipsTransformer> found = libvips.apply(limits);
        if (found.isPresent()) {
            return found.get();
        }
        if (chosen == Engine.LIBVIPS) {
            throw new InvalidConfiguration(
                    "delivery.engine is libvips, and libvips 8.13 or newer cannot be loaded here;"
                            + " the log says more. Install it (Debian: apt-get install libvips42), or write \"engine: auto\".");
        }
        return new ThumbnailatorTransformer(limits);
    }
}
