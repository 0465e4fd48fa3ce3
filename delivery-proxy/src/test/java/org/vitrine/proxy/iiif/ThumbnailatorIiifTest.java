package org.vitrine.proxy.iiif;

import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.ThumbnailatorTransformer;
import org.vitrine.proxy.transform.TransformLimits;

class ThumbnailatorIiifTest extends IiifCompliance {

    private static final ImageTransformer ENGINE = new ThumbnailatorTransformer(TransformLimits.DEFAULT);

    @Override
    ImageTransformer engine() {
        return ENGINE;
    }
}
