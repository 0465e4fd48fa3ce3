package org.vitrine.proxy.quality;

import org.junit.jupiter.api.Assumptions;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.VipsTransformer;

class VipsQualityFinderTest extends QualityFinderContract {

    @Override
    ImageTransformer start(TransformLimits limits) {
        return VipsTransformer.find(limits).orElseGet(() -> Assumptions.abort("libvips is not on this machine"));
    }
}
