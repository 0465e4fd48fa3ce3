package org.vitrine.proxy.cache;

import java.time.Duration;

/**
 * A rendition that is kept, and can be told what it is of.
 *
 * @param unused how long ago it was asked for last
 */
public record KeptRendition(RenditionKey key, RenditionLabel label, Duration unused) {}
