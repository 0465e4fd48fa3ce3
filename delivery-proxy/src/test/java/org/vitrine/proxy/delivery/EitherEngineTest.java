package org.vitrine.proxy.delivery;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.proxy.transform.Engine;
import org.vitrine.proxy.transform.ImageTransformer;
import org.vitrine.proxy.transform.TransformLimits;

/** A test against a running proxy that holds whatever engine cuts its pictures. */
@ParameterizedClass
@EnumSource(Engine.class)
public abstract class EitherEngineTest extends GalleryTest {

    private static final Map<Engine, ImageTransformer> STARTED = new EnumMap<>(Engine.class);

    @Parameter
    Engine engine;

    @Override
    protected ImageTransformer engine() {
        return STARTED.computeIfAbsent(engine, chosen -> chosen.start(TransformLimits.DEFAULT));
    }
}
