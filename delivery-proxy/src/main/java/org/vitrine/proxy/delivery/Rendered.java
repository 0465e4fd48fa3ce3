package org.vitrine.proxy.delivery;

import org.vitrine.core.rendition.Rendition;
import org.vitrine.proxy.cache.CacheOutcome;

/** A picture ready to be delivered. */
record Rendered(Rendition rendition, Body body, String validator, CacheOutcome outcome) {}
