package org.vitrine.proxy.transform;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The engines that the contract holds for. */
enum Engine {
    LIBVIPS {
        @Override
        ImageTransformer start(TransformLimits limits) {
            Optional<VipsTransformer> vips = VipsTransformer.find(limits);
            assumeTrue(vips.isPresent(), "libvips is not on this machine");
            return vips.get();
        }
    },
    JAVA {
        @Override
        ImageTransformer start(TransformLimits limits) {
            return new ThumbnailatorTransformer(limits);
        }
    };

    abstract ImageTransformer start(TransformLimits limits);
}
