package org.vitrine.proxy.impression;

import org.junit.jupiter.api.Assumptions;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.VipsTransformer;

class VipsAttentionCropTest extends AttentionCropContract {

    @Override
    ImageTransformer start(TransformLimits limits) {
        return VipsTransformer.find(limits).orElseGet(() -> Assumptions.abort("libvips is not on this machine"));
    }
}
