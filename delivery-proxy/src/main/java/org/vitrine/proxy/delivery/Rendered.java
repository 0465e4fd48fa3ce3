package org.vitrine.proxy.delivery;

import java.util.Optional;
import java.util.function.Predicate;
import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.cache.ContentDigest;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;

/** A picture ready to be delivered. */
record Rendered(Rendition rendition, Body body, String validator, CacheOutcome outcome) {

    /** @param held whether the asker holds the content of a validator already, which then is not read */
    static Rendered by(RenditionMaker maker, PicturePlan plan, Predicate<String> held) {
        Optional<String> known = maker.keptValidator(plan).filter(held);
        if (known.isPresent()) {
            return new Rendered(plan.rendition(), new Body.AlreadyHeld(), known.get(), CacheOutcome.HIT);
        }
        CachedRendition file = maker.make(plan);
        return new Rendered(
                plan.rendition(),
                new Body.InMemory(file.content()),
                ContentDigest.validator(file.digest()),
                file.outcome());
    }
}
