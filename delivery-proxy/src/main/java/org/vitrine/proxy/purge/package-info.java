/**
 * Caches in front of Vitrine are told to forget. Answers bear {@link org.vitrine.proxy.purge.SurrogateKey}s; a
 * {@link org.vitrine.proxy.purge.Purger} makes one cache drop all answers that bear some of them. Nobody waits for it:
 * {@link org.vitrine.proxy.purge.Purging} puts keys into one {@link org.vitrine.proxy.purge.Outbox} for each cache, which
 * tries until it works. {@link org.vitrine.proxy.purge.AffectedKeys}, {@link org.vitrine.proxy.purge.RightsCalendar} and
 * {@link org.vitrine.proxy.purge.Rules} say what must be forgotten, and when. To support another cache, implement
 * {@code Purger}.
 */
@NullMarked
package org.vitrine.proxy.purge;

import org.jspecify.annotations.NullMarked;
