package org.vitrine.proxy.quality;

import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;

class JavaQualityFinderTest extends QualityFinderContract {

    @Override
    ImageTransformer start(TransformLimits limits) {
        return new ThumbnailatorTransformer(limits);
    }
}
