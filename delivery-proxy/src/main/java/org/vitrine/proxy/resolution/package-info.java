/**
 * What a reference means here and now. {@link org.vitrine.proxy.resolution.AssetResolver} follows locale variants and
 * asks governance; its answer, {@link org.vitrine.proxy.resolution.Resolved}, is an asset to show and until when, or the
 * reason why none may be. Whoever serves a file, a preview or a fact asks here first.
 */
@NullMarked
package org.vitrine.proxy.resolution;

import org.jspecify.annotations.NullMarked;
