package org.vitrine.proxy.impression;

import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;

class ThumbnailatorAttentionCropTest extends AttentionCropContract {

    @Override
    ImageTransformer start(TransformLimits limits) {
        return new ThumbnailatorTransformer(limits);
    }
}
