package org.vitrine.proxy.delivery;

import java.util.Optional;
import java.util.function.Predicate;
import org.vitrine.core.digest.ContentDigest;
import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.CacheOutcome;
import org.vitrine.proxy.cache.CachedRendition;
import org.vitrine.proxy.rendering.PicturePlan;
import org.vitrine.proxy.rendering.RenditionMaker;

/** A picture ready to be delivered. */
record Rendered(PicturePlan plan, Body body, String validator, CacheOutcome outcome) {

    /** What it is written as. */
    ImageFormat format() {
        return plan.rendition().format();
    }

    /** @param held whether the asker holds the content of a validator already, which then is not read */
    static Rendered by(RenditionMaker maker, PicturePlan plan, Predicate<String> held) {
        return held(maker, plan, held).orElseGet(() -> of(plan, maker.make(plan)));
    }

    /** What is in memory, or held by the asker; empty for everything else. Never waits. */
    static Optional<Rendered> recall(RenditionMaker maker, PicturePlan plan, Predicate<String> held) {
        return held(maker, plan, held).or(() -> maker.recall(plan).map(file -> of(plan, file)));
    }

    private static Optional<Rendered> held(RenditionMaker maker, PicturePlan plan, Predicate<String> held) {
        return maker.held(plan, held).map(known -> new Rendered(plan, new Body.AlreadyHeld(), known, CacheOutcome.HIT));
    }

    private static Rendered of(PicturePlan plan, CachedRendition file) {
        return new Rendered(
                plan, new Body.InMemory(file.content()), ContentDigest.validator(file.digest()), file.outcome());
    }
}
