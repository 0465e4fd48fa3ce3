package org.vitrine.proxy.transform;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** The engines that the contract holds for. */
public enum Engine {
    LIBVIPS {
        @Override
        public ImageTransformer start(TransformLimits limits) {
            Optional<VipsTransformer> vips = VipsTransformer.find(limits);
            assumeTrue(vips.isPresent(), "libvips is not on this machine");
            return vips.get();
        }
    },
    JAVA {
        @Override
        public ImageTransformer start(TransformLimits limits) {
            return new ThumbnailatorTransformer(limits);
        }
    };

    public abstract ImageTransformer start(TransformLimits limits);
}
