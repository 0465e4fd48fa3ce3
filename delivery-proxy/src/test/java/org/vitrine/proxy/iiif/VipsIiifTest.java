package org.vitrine.proxy.iiif;

import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;
import org.vitrine.proxy.transform.VipsTransformer;

class VipsIiifTest extends IiifCompliance {

    private static final ImageTransformer ENGINE =
            VipsTransformer.find(TransformLimits.DEFAULT).orElseThrow();

    @Override
    ImageTransformer engine() {
        return ENGINE;
    }
}
