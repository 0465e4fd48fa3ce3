package org.vitrine.proxy.rendering;

import org.vitrine.core.rendition.ImageFormat;
import org.vitrine.proxy.cache.CachedRendition;

/** A picture that is shown in place of one that cannot be made, and what it is written as. */
public record StalePicture(CachedRendition file, ImageFormat format) {}
