/**
 * Intermediates of large masters, from which further renditions are cut: smaller files to read, and nothing to fetch.
 *
 * <p>{@link org.vitrine.proxy.mezzanine.Mezzanines} is the entry. The first picture is cut from the master, so that
 * nobody waits for more than was asked for; then the intermediates are made, one picture at a time, when it is quiet.
 * {@link org.vitrine.proxy.mezzanine.Mezzanine} knows what may be cut from one: only what looks the same, has the same
 * size to the pixel, and needs no more pixels than are there. They are kept in the rendition cache under the asset's
 * version, so that they go when an asset is purged, and one of an earlier version is never found. Which masters are
 * large is in {@link org.vitrine.proxy.mezzanine.MezzanineSettings}.
 */
@NullMarked
package org.vitrine.proxy.mezzanine;

import org.jspecify.annotations.NullMarked;
